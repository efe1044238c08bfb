package org.faofon.incidents.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.Rains;
import org.faofon.alerts.text.PlainWords;
import org.faofon.common.text.Language;
import org.faofon.incidents.PlainIncidentWords;
import org.faofon.network.District;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.Province;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShortTextFormatterTest {
    private static final Instant NOON = Instant.parse("2026-11-29T05:00:00Z");

    /** Districts with the longest names that there are. */
    private static final GaugeRegistry LONG_NAMES = new GaugeRegistry() {
        @Override
        public Optional<District> findDistrict(String code) {
            District district = new District();
            district.code = code;
            district.nameTh = "พระนครศรีอยุธยาบางปะอิน";
            district.nameEn = "Phra Nakhon Si Ayutthaya";
            return Optional.of(district);
        }

        @Override
        public Province province() {
            Province province = new Province();
            province.nameTh = "พระนครศรีอยุธยา";
            province.nameEn = "Phra Nakhon Si Ayutthaya";
            return province;
        }
    };

    private static AlertEvent event(Hazard hazard) {
        Alert alert = new Alert();
        alert.hazard = hazard;
        alert.districtCode = Rains.SRINAGARINDRA;
        alert.exercise = true;
        AlertEvent event = AlertEvent.of(alert, AlertEvent.Kind.PUBLISHED, AlertEvent.BY_RULES, NOON);
        event.evidence = List.of(Rains.emergency(Rains.BAN_NA, NOON));
        return event;
    }

    private static String draft(Language language, Hazard hazard, Level level, int districts) {
        return new ShortTextFormatter(PlainIncidentWords.of(language, PlainWords.of(LONG_NAMES), LONG_NAMES))
                .draft(
                        event(hazard),
                        level,
                        List.of("1", "2", "3", "4", "5", "6").subList(0, districts),
                        NOON.minus(Duration.ofHours(6)),
                        NOON);
    }

    private static String draft(Evidence evidence) {
        AlertEvent event = event(Hazard.FLOOD);
        event.evidence = List.of(evidence);
        return new ShortTextFormatter(PlainIncidentWords.of(Language.TH, PlainWords.of(LONG_NAMES), LONG_NAMES))
                .draft(event, Level.WATCH, List.of("1"), NOON.minus(Duration.ofHours(6)), NOON);
    }

    @Test
    void rainUpstreamAndWaterInTheGroundAreNotTakenForRainHere() {
        assertThat(draft(Rains.upstream(NOON, Optional.empty()))).contains("ฝนต้นน้ำ 12 ชม. 128 มม.");
        Evidence.Measure soaked =
                new Evidence.Measure(Duration.ofDays(26), Duration.ZERO, 142_300, 140_000, 1, 0, true);
        assertThat(draft(Rains.held("soil-watch", Level.WATCH, Optional.empty(), Rains.BAN_NA, NOON, soaked)))
                .contains("น้ำในดิน 142 มม.");
    }

    @Test
    void theEndOnAnotherDayHasItsDate() {
        ShortTextFormatter thai =
                new ShortTextFormatter(PlainIncidentWords.of(Language.TH, PlainWords.of(LONG_NAMES), LONG_NAMES));
        AlertEvent event = event(Hazard.FLOOD);

        assertThat(thai.draft(event, Level.EMERGENCY, List.of("1"), NOON, NOON.plus(Duration.ofHours(11))))
                .contains("ถึง 23:00 น.")
                .doesNotContain("พ.ย.");
        assertThat(thai.draft(event, Level.EMERGENCY, List.of("1"), NOON, NOON.plus(Duration.ofDays(2))))
                .contains("ถึง 12:00 น. 1 ธ.ค.");
    }

    @ParameterizedTest
    @EnumSource(Hazard.class)
    void evenWithTheLongestNamesADraftFits(Hazard hazard) {
        for (Language language : Language.values()) {
            for (Level level : Level.values()) {
                for (int districts = 1; districts <= 6; districts++) {
                    String text = draft(language, hazard, level, districts);
                    assertThat(DdpmRequest.length(text)).as(text).isBetween(40, 160);
                    assertThat(text).startsWith(language == Language.TH ? "[ฝึกซ้อม] ระดับ" : "[DRILL] Level");
                }
            }
        }
    }

    @Test
    void whatIsLeastNeededIsLeftOutFirst() {
        assertThat(draft(Language.EN, Hazard.FLOOD, Level.EMERGENCY, 2))
                .contains("flood risk: Phra Nakhon Si Ayutthaya", "Rain 180 mm", "move to safety")
                .doesNotContain("1784")
                .contains("Until 12:00.");
    }
}
