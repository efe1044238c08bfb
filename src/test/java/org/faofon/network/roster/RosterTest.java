package org.faofon.network.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.faofon.network.GeoPoint;
import org.faofon.network.WigosIdentifier;
import org.faofon.support.PlainBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTest {
    private static final Set<String> DISTRICTS =
            Set.of("9301", "9302", "9303", "9304", "9305", "9306", "9307", "9308", "9309", "9310", "9311");
    private static final RosterMessages THAI = PlainBundle.of(RosterMessages.class, Locale.forLanguageTag("th"));
    private static final RosterMessages ENGLISH = PlainBundle.of(RosterMessages.class, Locale.ENGLISH);
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

    private static String registered(String gauge, String wigos, String oscarLat, String oscarLon) {
        return "%s,S06,โรงเรียนบ้านกงหรา,Ban Kong Ra school,9302,7.400,99.900,,MANUAL,P1D,%s,%s,%s\n"
                .formatted(gauge, wigos, oscarLat, oscarLon);
    }

    private static final String REGISTERED =
            "gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,interval,wigos,oscar_lat,oscar_lon\n";

    @Test
    void keepsTheWigosIdentifierAndThePlaceInOscar() {
        Roster.Entry entry = parse(REGISTERED + registered("PTL06", "0-764-1-PTL06", "7.4", "99.9"))
                .entries()
                .get(0);

        assertThat(entry.wigos()).contains(WigosIdentifier.parse("0-764-1-PTL06"));
        assertThat(entry.oscar()).contains(new GeoPoint(7.4, 99.9, Optional.empty()));
    }

    @Test
    void aGaugeThatStandsElsewhereThanInOscarIsImportedAndSaid() {
        Roster roster = parse(REGISTERED + registered("PTL06", "0-764-1-PTL06", "7.41", "99.9"));

        assertThat(roster.problems()).isEmpty();
        assertThat(said(roster.notes()))
                .containsExactly(
                        "line 2, oscar_lat: the gauge stands 1112 m from where OSCAR has it; correct what is wrong. "
                                + "What is given to others has the place of this table");
        assertThat(parse(REGISTERED + registered("PTL06", "0-764-1-PTL06", "7.4004", "99.9"))
                        .notes())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "48568",
                "1-20000-0-48568",
                "0-20000-0",
                "0-65535-0-1",
                "0-764-1-พัทลุง",
                "0-764-1-ABCDEFGHIJKLMNOPQ"
            })
    void aWrongWigosIdentifierIsRefused(String wrong) {
        assertThat(said(parse(REGISTERED + registered("PTL06", wrong, "", "")).problems()))
                .singleElement()
                .asString()
                .startsWith("line 2, wigos: must be a WIGOS station identifier such as 0-20000-0-48568");
    }

    @Test
    void aWigosIdentifierBelongsToOneGauge() {
        String roster = REGISTERED
                + registered("PTL06", "0-764-1-PTL06", "", "")
                + registered("PTL07", "0-764-1-PTL06", "", "");

        assertThat(said(parse(roster).problems()))
                .containsExactly(
                        "line 3, wigos: the WIGOS identifier 0-764-1-PTL06 is already on line 2; it belongs to one gauge");
    }

    @Test
    void halfAPlaceInOscarIsRefused() {
        assertThat(said(parse(REGISTERED + registered("PTL06", "0-764-1-PTL06", "7.4", ""))
                        .problems()))
                .containsExactly("line 2, oscar_lat: enter both oscar_lat and oscar_lon, or neither");
    }

    @Test
    void readsWhatExcelWrites() {
        Roster roster = parse("\uFEFF" + (HEADER + line("PTL06", "MANUAL", "", "P1D")).replace("\n", "\r\n"));

        assertThat(roster.problems()).isEmpty();
        assertThat(roster.entries().get(0).tipMicrometres()).isEqualTo(Optional.empty());
    }

    @Test
    void aNameOfSeveralLinesIsOneLine() {
        Roster roster = parse((HEADER + line("PTL06", "MANUAL", "", "P1D"))
                .replace("โรงเรียนบ้านกงหรา", "\"โรงเรียน \r\nบ้านกงหรา\""));

        assertThat(roster.problems()).isEmpty();
        assertThat(roster.entries().get(0).school().nameTh()).isEqualTo("โรงเรียน บ้านกงหรา");
    }

    @Test
    void aSchoolThatHasLostItsZerosIsRefused() {
        String roster = (HEADER + line("PTL06", "MANUAL", "", "P1D")).replace(",S06,", ",6,");

        assertThat(said(parse(roster, Map.of("PTL06", "006")).problems()))
                .containsExactly("line 2, school: the gauge belongs to the school 006, but was 6; a spreadsheet drops "
                        + "leading zeros: format the column as text and enter 006");
        assertThat(parse(roster, Map.of("PTL06", "7", "PTL07", "006")).problems())
                .isEmpty();
    }

    @Test
    void saysEverythingThatIsWrongWithItsLineNumber() {
        assertThat(problems(HEADER
                        + line("PTL06", "MANUAL", "", "P1D")
                        + "PTL 07,S1,โรงเรียน,School,9399,97.4,abc,,BUCKET,-1,,5 minutes,short,12\n"
                        + line("PTL06", "MANUAL", "", "P1D")
                        + line("PTL08", "TIPPING_BUCKET", "", "PT5M")))
                .containsExactly(
                        "line 3, gauge: must be 1 to 32 letters A-Z, digits, - or _, but was “PTL 07”",
                        "line 3, district: there is no district “9399” in Phatthalung; enter its four digits or its name,"
                                + " such as 9302 or Kong Ra. For another province set FAOFON_DISTRICTS",
                        "line 3, lon: must be a number such as 7.477, but was “abc”",
                        "line 3, kind: must be MANUAL or TIPPING_BUCKET, but was “BUCKET”",
                        "line 3, tip_mm: must be millimetres over 0 with at most three decimals, such as 0.2, but was"
                                + " “-1”",
                        "line 3, interval: must be a duration such as PT5M (5 minutes) or P1D (a day), but was"
                                + " “5 minutes”",
                        "line 3, token: must have at least 8 characters",
                        "line 3, pin: has only 2 digit(s); a spreadsheet drops leading zeros: format the column"
                                + " as text and enter the whole PIN, such as 0123",
                        "line 4, gauge: gauge PTL06 is already on line 2",
                        "line 5, tip_mm: is empty; a tipping bucket needs the depth of one tip, such as 0.2");
    }

    @Test
    void saysItInThaiToo() {
        Roster roster = parse(HEADER + line("PTL06", "MANUAL", "", "P1D").replace("7.477,99.922", "0,0"));

        assertThat(roster.problems().get(0).in(THAI)).startsWith("บรรทัด 2 ช่อง lat: พิกัด 0,0 อยู่กลางมหาสมุทร");
    }

    @Test
    void swappedCoordinatesAreTakenAndNoted() {
        Roster roster = parse(HEADER + line("PTL06", "MANUAL", "", "P1D").replace("7.477,99.922", "99.922,7.477"));

        assertThat(roster.problems()).isEmpty();
        assertThat(roster.entries().get(0).position()).isEqualTo(new GeoPoint(7.477, 99.922, Optional.of(62.0)));
        assertThat(said(roster.notes()))
                .containsExactly("line 2, lat: lat and lon were swapped; used lat 7.477 and lon 99.922");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"5,97 true", "21,106 true", "4.99,99 false", "21.01,99 false", "7,96.99 false", "7,106.01 false"})
    void aGaugeStandsInThailand(String position, boolean good) {
        Roster roster = parse(HEADER + line("PTL06", "MANUAL", "", "P1D").replace("7.477,99.922", position));

        assertThat(roster.problems().isEmpty()).isEqualTo(good);
        if (!good) {
            assertThat(said(roster.problems()).get(0)).contains("is outside Thailand; lat must be from 5 to 21");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void takesTheSeparatorOfTheCountry(String separator) {
        String text = (HEADER + line("PTL06", "MANUAL", "", "P1D")).replace(",", separator);

        assertThat(said(parse(text).problems())).isEmpty();
        assertThat(said(parse("sep=" + separator + "\r\n" + text).problems())).isEmpty();
        assertThat(parse(text.replace("7.477", "7,477"))
                        .entries()
                        .get(0)
                        .position()
                        .latitude())
                .isEqualTo(7.477);
    }

    @Test
    void aLineOfNothingButCommasIsNoLine() {
        assertThat(problems(HEADER + ",,,,,,,,,,,,,\n" + line("PTL06", "MANUAL", "", "P1D")))
                .isEmpty();
    }

    @Test
    void anEmptyLineCountsAsALine() {
        assertThat(problems(HEADER + "\n" + line("PTL06", "BUCKET", "", "P1D")))
                .containsExactly("line 3, kind: must be MANUAL or TIPPING_BUCKET, but was “BUCKET”");
    }

    @Test
    void aDecimalCommaBetweenCommasIsOneCellTooMany() {
        assertThat(problems(HEADER + line("PTL06", "MANUAL", "", "P1D").replace("7.477", "7,477")))
                .containsExactly("line 2: has 15 cells, but the header has 14; write 7.477 for 7,477, and put names"
                        + " with a comma in quotes");
    }

    @Test
    void aTokenThatBecameANumberIsNotTaken() {
        assertThat(problems(HEADER + line("PTL06", "MANUAL", "", "P1D").replace("a-long-token", "9.87E+14")))
                .singleElement()
                .asString()
                .contains("line 2, token: a spreadsheet has changed it into a number")
                .doesNotContain("9.87");
    }

    @Test
    void aPinThatLostItsZeroIsNotGuessed() {
        assertThat(problems(HEADER + line("PTL06", "MANUAL", "", "P1D").replace("1234", "123")))
                .containsExactly("line 2, pin: has only 3 digit(s); a spreadsheet drops leading zeros: format the"
                        + " column as text and enter the whole PIN, such as 0123");
    }

    @Test
    void aSchoolHasOnePin() {
        assertThat(problems(HEADER
                        + line("PTL06", "MANUAL", "", "P1D")
                        + line("PTL07", "MANUAL", "", "P1D").replace("1234", "4321")))
                .containsExactly("line 3, pin: school S06 has another PIN on line 2; it can have only one");
    }

    @Test
    void aDistrictMayBeNamed() {
        for (String name : List.of("กงหรา", "อ.กงหรา", "อำเภอกงหรา", "kong ra", "๙๓๐๒")) {
            Roster roster = parse(HEADER + line("PTL06", "MANUAL", "", "P1D").replace("9302", name));
            assertThat(roster.entries().get(0).school().district()).isEqualTo("9302");
        }
    }

    @Test
    void thaiDigitsAreDigits() {
        Roster.Entry entry = parse(
                        HEADER + line("PTL06", "TIPPING_BUCKET", "๐.๒", "PT๕M").replace("1234", "๐๑๒๓"))
                .entries()
                .get(0);

        assertThat(entry.tipMicrometres()).contains(200);
        assertThat(entry.interval()).isEqualTo(Duration.ofMinutes(5));
        assertThat(entry.pin()).contains("0123");
    }

    @Test
    void countsWhoCanSignInByIt() {
        Roster roster = parse(HEADER
                + line("PTL06", "MANUAL", "", "P1D")
                + line("PTL07", "MANUAL", "", "P1D").replace("a-long-token,1234", ","));

        assertThat(roster.counts()).isEqualTo(new Roster.Counts(2, 1, 1, 1));
        assertThat(roster.counts().in(ENGLISH)).isEqualTo("2 gauges, 1 with a token; 1 schools, 1 with a PIN");
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
            assertThat(said(counter("TIPPING_BUCKET", "0.2", modulus).problems()))
                    .containsExactly("line 2, counter_modulus: must be a whole number from 2 to 10000000000, but was “"
                            + modulus + "”");
        }
    }

    @Test
    void aCylinderHasNoModulus() {
        assertThat(said(counter("MANUAL", "", "4096").problems()))
                .containsExactly("line 2, counter_modulus: a manual cylinder has no counter; leave it" + " empty");
    }

    private static Roster counter(String kind, String tip, String modulus) {
        return parse(HEADER.strip() + ",counter_modulus\n"
                + line("PTL06", kind, tip, "PT5M").strip() + "," + modulus + "\n");
    }

    @Test
    void refusesADistrictThatDoesNotExist() {
        assertThat(problems(HEADER + line("PTL06", "MANUAL", "", "P1D").replace("9302", "9399")))
                .singleElement()
                .asString()
                .startsWith("line 2, district: there is no district “9399”");
    }

    @Test
    void refusesASchoolWithTwoNames() {
        String other = line("PTL07", "MANUAL", "", "P1D").replace("Ban Kong Ra", "Another");

        assertThat(problems(HEADER + line("PTL06", "MANUAL", "", "P1D") + other))
                .containsExactly("line 3, school: school S06 has another name or district on line 2; enter the same on"
                        + " both");
    }

    @Test
    void saysWhichColumnsAreMissing() {
        assertThat(problems("gauge,school\nPTL06,S06\n"))
                .containsExactly("line 1: these columns are missing: school_th, school_en, district, lat, lon, kind,"
                        + " interval; the first line must name them");
    }

    @Test
    void anEmptyFileIsAProblem() {
        assertThat(parse("").problems()).isNotEmpty();
        assertThat(parse(HEADER).problems()).hasSize(1);
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

    private static List<String> problems(String text) {
        return said(parse(text).problems());
    }

    private static List<String> said(List<Roster.Problem> problems) {
        return problems.stream().map(problem -> problem.in(ENGLISH)).toList();
    }

    private static Roster parse(String text) {
        return parse(text, Map.of());
    }

    private static Roster parse(String text, Map<String, String> schoolOfGauge) {
        RosterDistricts districts = new RosterDistricts();
        DISTRICTS.forEach(code -> districts.add(code, code.equals("9302") ? "กงหรา" : code));
        districts.add("9302", "Kong Ra");
        return Roster.parse(text, districts, schoolOfGauge);
    }
}
