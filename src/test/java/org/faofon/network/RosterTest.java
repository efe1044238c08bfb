package org.faofon.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RosterTest {
    private static final Set<String> DISTRICTS =
            Set.of("9301", "9302", "9303", "9304", "9305", "9306", "9307", "9308", "9309", "9310", "9311");
    private static final String HEADER =
            "gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token,pin\n";

    @Test
    void readsTheDemonstrationRosterWhole() throws IOException {
        try (InputStream file = Objects.requireNonNull(RosterTest.class.getResourceAsStream("/demo-roster.csv"))) {
            Roster roster = parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));

            assertThat(roster.problems()).isEmpty();
            assertThat(roster.entries()).hasSize(36);
        }
    }

    @Test
    void keepsWhatALineSays() {
        Roster.Entry entry = parse(HEADER + line("PTL06", "TIPPING_BUCKET", "0.2", "PT5M"))
                .entries()
                .get(0);

        assertThat(entry.tipMicrometres()).contains(200);
        assertThat(entry.interval()).isEqualTo(Duration.ofMinutes(5));
        assertThat(entry.school().nameTh()).isEqualTo("โรงเรียนบ้านกงหรา");
        assertThat(entry.position().elevationMetres()).contains(62.0);
        assertThat(entry.pin()).contains("1234");
    }

    @Test
    void readsWhatExcelWrites() {
        Roster roster = parse("\uFEFF" + (HEADER + line("PTL06", "MANUAL", "", "P1D")).replace("\n", "\r\n"));

        assertThat(roster.problems()).isEmpty();
        assertThat(roster.entries().get(0).tipMicrometres()).isEqualTo(Optional.empty());
    }

    @Test
    void saysEverythingThatIsWrongWithItsLineNumber() {
        Roster roster = parse(HEADER
                + line("PTL06", "MANUAL", "", "P1D")
                + "PTL 07,S1,โรงเรียน,School,9399,97.4,abc,,BUCKET,-1,,5 minutes,short,12\n"
                + line("PTL06", "MANUAL", "", "P1D")
                + line("PTL08", "TIPPING_BUCKET", "", "PT5M"));

        assertThat(roster.problems().stream().map(Object::toString))
                .containsExactly(
                        "line 3: gauge: must be 1 to 32 letters A-Z, digits, - or _, but was \"PTL 07\"",
                        "line 3: lat: must be within ±90°, but was 97.4",
                        "line 3: lon: \"abc\" is not a number",
                        "line 3: kind: must be MANUAL or TIPPING_BUCKET, but was \"BUCKET\"",
                        "line 3: tip_mm: must be over 0 mm, but was -1",
                        "line 3: interval: must be a duration such as PT5M or P1D, but was \"5 minutes\"",
                        "line 3: token: must have at least 8 letters",
                        "line 3: pin: must be 4 to 12 digits",
                        "line 4: gauge PTL06 is already on line 2",
                        "line 5: a tipping bucket needs tip_mm");
    }

    @Test
    void aCounterMayHaveAModulus() {
        assertThat(counter("TIPPING_BUCKET", "0.2", "65536").entries().get(0).counterModulus())
                .contains(65_536L);
        assertThat(counter("TIPPING_BUCKET", "0.2", "").entries().get(0).counterModulus())
                .isEmpty();
    }

    @Test
    void refusesAModulusThatIsNone() {
        for (String modulus : List.of("1", "-5", "16 bit", "65536.5", "10000000001")) {
            assertThat(counter("TIPPING_BUCKET", "0.2", modulus).problems())
                    .containsExactly(new Roster.Problem(
                            2,
                            "counter_modulus: must be a whole number from 2 to 10000000000, but was \"" + modulus
                                    + "\""));
        }
    }

    @Test
    void aCylinderHasNoModulus() {
        assertThat(counter("MANUAL", "", "4096").problems())
                .containsExactly(new Roster.Problem(2, "a cylinder that a person reads has no counter_modulus"));
    }

    private static Roster counter(String kind, String tip, String modulus) {
        return parse(HEADER.strip() + ",counter_modulus\n"
                + line("PTL06", kind, tip, "PT5M").strip() + "," + modulus + "\n");
    }

    @Test
    void refusesADistrictThatDoesNotExist() {
        assertThat(parse(HEADER + line("PTL06", "MANUAL", "", "P1D").replace("9302", "9399"))
                        .problems())
                .containsExactly(new Roster.Problem(2, "there is no district 9399"));
    }

    @Test
    void refusesASchoolWithTwoNames() {
        String other = line("PTL07", "MANUAL", "", "P1D").replace("Ban Kong Ra", "Another");

        assertThat(parse(HEADER + line("PTL06", "MANUAL", "", "P1D") + other).problems())
                .containsExactly(new Roster.Problem(3, "school S06 has another name or district on an earlier line"));
    }

    @Test
    void saysWhichColumnsAreMissing() {
        assertThat(parse("gauge,school\nPTL06,S06\n").problems())
                .containsExactly(new Roster.Problem(
                        1, "the columns school_th, school_en, district, lat, lon, kind, interval are missing"));
    }

    @Test
    void anEmptyFileIsAProblem() {
        assertThat(parse("").problems()).isNotEmpty();
        assertThat(parse(HEADER).problems()).containsExactly(new Roster.Problem(1, "there is no gauge in it"));
    }

    @Test
    void aQuoteThatIsNeverClosedIsAProblem() {
        assertThat(parse(HEADER + "PTL06,S06,\"โรงเรียน,School,9302\n").problems())
                .isNotEmpty();
    }

    private static String line(String gauge, String kind, String tip, String interval) {
        return gauge + ",S06,โรงเรียนบ้านกงหรา,Ban Kong Ra school,9302,7.477,99.922,62," + kind + "," + tip + ",150,"
                + interval + ",a-long-token,1234\n";
    }

    private static Roster parse(String text) {
        return Roster.parse(text, DISTRICTS);
    }
}
