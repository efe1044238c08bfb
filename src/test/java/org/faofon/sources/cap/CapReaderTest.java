package org.faofon.sources.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.faofon.sources.cap.CapText.message;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.faofon.network.GeoPoint;
import org.faofon.official.warnings.OfficialWarning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class CapReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final Set<String> ALL = Set.of("9302", "9306");

    private static CapArea areas() {
        return new CapArea(new CapArea.Home(
                List.of(
                        new CapArea.Place("9302", "กงหรา", "Kong Ra", Optional.empty(), List.of(at(7.4, 99.9))),
                        new CapArea.Place("9306", "ปากพะยูน", "Pak Phayun", Optional.empty(), List.of(at(7.3, 100.3)))),
                new GeometryFactory().createPoint(new Coordinate(100.1, 7.5)).buffer(0.4),
                Set.of("พัทลุง", "Phatthalung", "ภาคใต้ฝั่งตะวันออก")));
    }

    private static GeoPoint at(double latitude, double longitude) {
        return new GeoPoint(latitude, longitude, Optional.empty());
    }

    private static Optional<OfficialWarning> read(CapText text) throws CapException {
        return new CapReader("tmd", areas(), false, NOW).read(text.bytes());
    }

    private static OfficialWarning warning(CapText text) throws CapException {
        return read(text).orElseThrow();
    }

    private static String area(String description, String more) {
        return "<area><areaDesc>" + description + "</areaDesc>" + more + "</area>";
    }

    private static String code(String scheme, String value) {
        return "<geocode><valueName>" + scheme + "</valueName><value>" + value + "</value></geocode>";
    }

    @Test
    void readsAWarningInBothLanguages() throws CapException {
        OfficialWarning warning = warning(message("TMD-1"));

        assertThat(warning.headline().th()).isEqualTo("ฝนตกหนักถึงหนักมากภาคใต้");
        assertThat(warning.headline().en()).isEqualTo("Heavy rain in the south");
        assertThat(warning.publisher().th()).isEqualTo("กรมอุตุนิยมวิทยา");
        assertThat(warning.level()).isEqualTo(2);
        assertThat(warning.aboutRain()).isTrue();
        assertThat(warning.districts()).isEqualTo(ALL);
        assertThat(warning.sentAt()).isEqualTo(Instant.parse("2026-11-21T23:00:00Z"));
        assertThat(warning.expiresAt()).isEqualTo(Instant.parse("2026-11-22T11:00:00Z"));
        assertThat(warning.link()).isEqualTo("https://www.tmd.go.th/warning");
    }

    @Test
    void oneLanguageStandsForBoth() throws CapException {
        assertThat(warning(message("TMD-1").inThaiOnly()).headline().en()).isEqualTo("ฝนตกหนักถึงหนักมากภาคใต้");
    }

    @Test
    void withoutAnEndItIsInForceForADay() throws CapException {
        assertThat(warning(message("TMD-1").expires("")).expiresAt()).isEqualTo("2026-11-22T23:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "Exercise, Public",
        "Test, Public",
        "System, Public",
        "Draft, Public",
        "Actual, Restricted",
        "Actual, Private"
    })
    void whatIsNotForThePublicIsNotForUs(String status, String scope) throws CapException {
        assertThat(read(message("TMD-1").status(status).scope(scope))).isEmpty();
    }

    @Test
    void anExerciseReadsExercisesAlone() throws CapException {
        CapReader exercise = new CapReader("tmd", areas(), true, NOW);

        assertThat(exercise.read(message("TMD-1").status("Exercise").bytes())).isPresent();
        assertThat(exercise.read(message("TMD-1").bytes())).isEmpty();
    }

    @Test
    void anUpdateAndACancellationReferToWhatTheyReplace() throws CapException {
        assertThat(warning(message("TMD-2").type("Update", "TMD-1")).refersTo()).containsExactly("tmd.go.th,TMD-1");
        assertThat(warning(message("TMD-3").type("Cancel", "TMD-2")).type()).isEqualTo(OfficialWarning.Type.CANCEL);
    }

    @Test
    void anUpdateThatNoLongerIsAboutUsEndsWhatItReplaces() throws CapException {
        OfficialWarning update =
                warning(message("TMD-2").type("Update", "TMD-1").areas(area("Yala", code("TH-DOPA", "95"))));

        assertThat(update.type()).isEqualTo(OfficialWarning.Type.CANCEL);
        assertThat(update.refersTo()).containsExactly("tmd.go.th,TMD-1");
    }

    @Test
    void aWarningOfHeatIsShownButNotCompared() throws CapException {
        String text = message("TMD-1")
                .inThaiOnly()
                .event("อากาศร้อนจัด")
                .xml()
                .replace("ฝนตกหนักถึงหนักมากภาคใต้", "อากาศร้อนจัด");

        assertThat(new CapReader("tmd", areas(), false, NOW)
                        .read(text.getBytes(StandardCharsets.UTF_8))
                        .orElseThrow()
                        .aboutRain())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "TH-DOPA, 93, 9302 9306",
        "TH-DOPA, 9302, 9302",
        "TH-DOPA, 930201, 9302",
        "P-CODE, TH9306, 9306",
        "ISO3166-2, TH-93, 9302 9306"
    })
    void findsDistrictsByTheCodesOfTheirPlaces(String scheme, String value, String districts) throws CapException {
        assertThat(warning(message("TMD-1").areas(area("x", code(scheme, value))))
                        .districts())
                .containsExactlyInAnyOrder(districts.split(" ", -1));
    }

    @Test
    void aCodeOfAnotherPlaceDecidesAlsoWhereTheNameIsOurs() throws CapException {
        assertThat(read(message("TMD-1").areas(area("ภาคใต้ ยกเว้นพัทลุง", code("TH-DOPA", "80")))))
                .isEmpty();
    }

    @Test
    void aCodeOfAnUnknownSchemeDecidesNothing() throws CapException {
        assertThat(warning(message("TMD-1").areas(area("จังหวัดพัทลุง", code("FIPS6", "80"))))
                        .districts())
                .isEqualTo(ALL);
    }

    @Test
    void findsDistrictsByPolygonsAndCircles() throws CapException {
        String west = area("x", "<polygon>7.2,99.7 7.6,99.7 7.6,100.1 7.2,100.1 7.2,99.7</polygon>");
        String lake = area("x", "<circle>7.3,100.3 5</circle>");
        String corner = area("x", "<circle>7.75,100.1 5</circle>");
        String away = area("x", "<circle>13.7,100.5 50</circle>");

        assertThat(warning(message("TMD-1").areas(west)).districts()).containsExactly("9302");
        assertThat(warning(message("TMD-1").areas(lake)).districts()).containsExactly("9306");
        assertThat(warning(message("TMD-1").areas(corner)).districts()).isEqualTo(ALL);
        assertThat(read(message("TMD-1").areas(away))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "จ.นครศรีธรรมราช พัทลุง และสงขลา, 9302 9306",
        "อ.กงหรา จ.พัทลุง, 9302",
        "Kong Ra District of Phatthalung, 9302",
        "ภาคใต้ฝั่งตะวันออก, 9302 9306",
    })
    void findsDistrictsByNames(String description, String districts) throws CapException {
        assertThat(warning(message("TMD-1").areas(area(description, ""))).districts())
                .containsExactlyInAnyOrder(districts.split(" ", -1));
    }

    @Test
    void aDistrictsNameAloneMayBeInAnotherProvince() throws CapException {
        assertThat(read(message("TMD-1").areas(area("อ.กงหรา", "")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"identifier", "sender", "sent", "status", "msgType", "scope", "severity", "urgency", "certainty"
            })
    void refusesAMessageWithoutWhatItMustHave(String element) {
        String text = message("TMD-1").xml().replaceAll("<" + element + ">[^<]*</" + element + ">", "");

        assertThatThrownBy(() -> new CapReader("tmd", areas(), false, NOW).read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(CapException.class)
                .hasMessage("it has no " + element);
    }

    @Test
    void refusesTimesThatCannotBe() throws CapException {
        assertThatThrownBy(() -> read(message("TMD-1").sent("2026-11-22T07:15:01+07:00")))
                .hasMessage("it is sent in the future");
        assertThat(read(message("TMD-1").sent("2026-11-22T07:15:00+07:00"))).isPresent();
        assertThatThrownBy(() -> read(message("TMD-1").sent("2026-11-22T06:00:00")))
                .hasMessageContaining("no time with an offset");
        assertThatThrownBy(() -> read(message("TMD-1").expires("2026-11-22T06:00:00+07:00")))
                .hasMessage("it expires before it is sent");
    }

    @Test
    void refusesAnIdentifierThatCouldNotStandInAReference() {
        assertThatThrownBy(() -> read(message("TMD 1"))).hasMessage("its identifier is invalid");
    }

    @Test
    void refusesDocumentTypesAndSoEntities() {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE alert [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                + message("TMD-1").element().replace("Heavy rain in the south", "&b;");
        String file = "<?xml version=\"1.0\"?><!DOCTYPE alert [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                + message("TMD-1").element().replace("Heavy rain in the south", "&a;");

        for (String text : List.of(bomb, file)) {
            assertThatThrownBy(
                            () -> new CapReader("tmd", areas(), false, NOW).read(text.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(CapException.class)
                    .hasMessageContaining("DOCTYPE");
        }
    }

    @Test
    void refusesWhatIsNoMessage() {
        for (String text :
                List.of("", "<alert/>", "<html></html>", message("TMD-1").xml().substring(0, 300))) {
            assertThatThrownBy(
                            () -> new CapReader("tmd", areas(), false, NOW).read(text.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(CapException.class);
        }
    }
}
