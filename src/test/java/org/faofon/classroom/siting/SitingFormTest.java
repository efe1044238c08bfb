package org.faofon.classroom.siting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faofon.classroom.siting.SitingForm.Fault;
import org.faofon.network.siting.CompassPoint;
import org.faofon.network.siting.GroundSlope;
import org.faofon.network.siting.Obstruction;
import org.faofon.network.siting.SitingSurvey;
import org.faofon.network.siting.WindProtection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SitingFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static SitingForm form(String... pairs) {
        Map<String, String> typed = new HashMap<>(Map.of("date", "2026-11-20"));
        for (int i = 0; i < pairs.length; i += 2) {
            typed.put(pairs[i], pairs[i + 1]);
        }
        return new SitingForm(typed);
    }

    private static List<Fault> faults(String... pairs) {
        return form(pairs).read(TODAY, Optional.empty()).faults();
    }

    private static SitingSurvey survey(String... pairs) {
        return form(pairs).read(TODAY, Optional.empty()).survey().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20", "2569-11-20", "๒๕๖๙-๑๑-๒๐", " 2026-11-20 "})
    void aDateOfEitherEraIsRead(String date) {
        assertThat(survey("date", date).date()).isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23,",
        "2026-11-24,FUTURE",
        "2569-11-24,FUTURE",
        "1999-12-31,TOO_OLD",
        "0001-01-01,TOO_OLD",
        "2026-02-30,DATE",
        "yesterday,DATE",
        "'',DATE"
    })
    void aDayThatHasNotComeOrIsLongAgoIsRefused(String date, Fault fault) {
        assertThat(faults("date", date)).isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void aDayBeforeTheGaugeWasPutThereIsRefused() {
        Optional<LocalDate> moved = Optional.of(LocalDate.of(2026, 11, 20));

        assertThat(form("date", "2026-11-19").read(TODAY, moved).faults()).containsExactly(Fault.BEFORE_MOVE);
        assertThat(form("date", "2026-11-20").read(TODAY, moved).faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "150,150,",
        "๑๕๐,150,",
        "1,1,",
        "3000,3000,",
        "3001,,RIM",
        "0,,RIM",
        "-5,,RIM",
        "1e3,,RIM",
        "99999999999999999999,,RIM",
        "สูง,,RIM",
        "1.5,,METRES",
        "'1,5',,METRES",
        "'',,"
    })
    void theHeightOfTheRimIsInWholeCentimetres(String typed, Integer expected, Fault fault) {
        SitingForm.Read read = form("rim", typed).read(TODAY, Optional.empty());

        assertThat(read.faults()).isEqualTo(fault == null ? List.of() : List.of(fault));
        if (fault == null) {
            assertThat(read.survey().orElseThrow().rimCentimetres()).isEqualTo(Optional.ofNullable(expected));
        }
    }

    @Test
    void whatIsNotInTheListsOrCannotBeStoredIsRefused() {
        assertThat(faults("n", "TREE")).containsExactly(Fault.CHOICE);
        assertThat(faults("slope", "flat", "wind", "x", "level", "maybe")).containsExactly(Fault.CHOICE);
        assertThat(faults("note", "a\0b")).containsExactly(Fault.NOTE);
        assertThat(faults("note", "ก".repeat(501))).containsExactly(Fault.NOTE);
        assertThat(faults("note", "ก".repeat(500))).isEmpty();
        assertThat(faults("date", "x", "rim", "0", "n", "x"))
                .containsExactlyInAnyOrder(Fault.DATE, Fault.RIM, Fault.CHOICE);
    }

    @Test
    void aSurveyComesBackAsItWasTyped() {
        SitingSurvey survey = survey(
                "n",
                "OPEN",
                "sw",
                "HIGH",
                "slope",
                "GENTLE",
                "wind",
                "WIND_SHIELD",
                "rim",
                "150",
                "level",
                "no",
                "surface",
                "SOIL",
                "note",
                " ต้นมะม่วงกำลังโต ");

        assertThat(survey.at(CompassPoint.SW)).contains(Obstruction.HIGH);
        assertThat(survey.missingDirections()).hasSize(6);
        assertThat(survey.slope()).contains(GroundSlope.GENTLE);
        assertThat(survey.windProtection()).isEqualTo(WindProtection.WIND_SHIELD);
        assertThat(survey.rimLevel()).contains(false);
        assertThat(survey.note()).isEqualTo("ต้นมะม่วงกำลังโต");
        assertThat(SitingForm.of(survey).read(TODAY, Optional.empty()).survey()).contains(survey);
    }
}
