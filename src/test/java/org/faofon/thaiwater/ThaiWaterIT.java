package org.faofon.thaiwater;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.faofon.network.roster.RosterImport;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Source;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;
import org.faofon.readings.store.ReadingStore;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.SchoolGauges;
import org.faofon.support.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The national water data centre takes the rain of a wet week of long ago. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class ThaiWaterIT {
    private static final String RAINFALL = "/thaiwater/v1/Rainfall";
    private static final String STATIONS = "/thaiwater/v1/StationInfo";
    private static final Instant FIRST = Instant.parse("2018-01-02T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration FIVE = Duration.ofMinutes(5);
    private static final String SECRET = "ครูดาวเป็นคนอ่าน";

    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token
            TWA-1,TWA,โรงเรียนบ้านส่งฝน,Giving school,9302,7.43,99.93,41,MANUAL,,150,P1D,
            TWA-2,TWA,โรงเรียนบ้านส่งฝน,Giving school,9302,7.44,99.94,,TIPPING_BUCKET,0.2,,PT5M,
            """;

    @Inject
    RosterImport roster;

    @Inject
    SchoolGauges schools;

    @Inject
    ReadingStore store;

    @Inject
    Tables tables;

    @Inject
    HandClock clock;

    @BeforeEach
    void aWetWeek() throws SQLException {
        schools.setUp();
        assertThat(roster.importText(ROSTER)).isEmpty();
        tables.execute("delete from reading where gauge_id in (select id from gauge where code like 'TWA-%')");
        List<Judged> readings = new ArrayList<>(List.of(
                day(0, 12_400, Depth.Kind.EXACT, Verdict.GOOD),
                day(1, 150_000, Depth.Kind.AT_LEAST, VerdictReason.RATE.suspect(SECRET)),
                day(2, 77_000, Depth.Kind.EXACT, new Verdict(Quality.FAIL, SECRET)),
                day(3, 0, Depth.Kind.EXACT, new Verdict(Quality.MISSING, "")),
                day(4, 0, Depth.Kind.TRACE, Verdict.GOOD)));
        for (int i = 0; i < 7; i++) { // 06:55 to 07:30 in Thailand, without 07:15 to 07:20.
            if (i != 4) {
                Instant end = FIRST.plus(FIVE.multipliedBy(i));
                readings.add(judged("TWA-2", Interval.endingAt(end, FIVE), 200 * i, Depth.Kind.EXACT, Verdict.GOOD));
            }
        }
        store.store(readings);
    }

    private static Judged day(int i, int micrometres, Depth.Kind kind, Verdict verdict) {
        return judged("TWA-1", Interval.endingAt(FIRST.plus(DAY.multipliedBy(i)), DAY), micrometres, kind, verdict);
    }

    private static Judged judged(String gauge, Interval interval, int micrometres, Depth.Kind kind, Verdict verdict) {
        Reading.Origin origin = new Reading.Origin(
                Source.MQTT, "volunteer " + SECRET, interval.end().plusSeconds(90));
        return new Judged(new Reading(gauge, interval, new Depth(micrometres, kind), origin, SECRET), verdict);
    }

    private static ValidatableResponse ask(String query) {
        return given().urlEncodingEnabled(false).get(RAINFALL + "?" + query).then();
    }

    private static JsonPath rain(String query) {
        return ask(query).statusCode(200).extract().jsonPath();
    }

    private static JsonPath days(String from, String to) {
        return rain("interval=P-Daily&latest=false&stationCode=X93001-TWA-1&startDatetime=%s&endDatetime=%s"
                .formatted(from, to));
    }

    @Test
    void rainDaysHaveTheNamesCodesAndUnitsOfTheStandard() {
        JsonPath json = days("2018-01-02T07:00:00", "2018-01-06T07:00:00");

        assertThat(json.getString("metadata.version")).isEqualTo("1.0");
        assertThat(json.getString("metadata.dataProviderCode")).isEqualTo("X93001");
        assertThat(json.getString("metadata.dataProviderName")).isEqualTo("เครือข่ายวัดฝนโรงเรียน เฝ้าฝน");
        assertThat(json.getString("metadata.waterDatatype")).isEqualTo("A001");
        assertThat(json.getString("metadata.interval")).isEqualTo("P-Daily");
        assertThat(json.getString("metadata.documentGenerateTime")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:00");
        assertThat(json.getList("timeSeriesObservation")).hasSize(1);
        String one = "timeSeriesObservation[0].";
        assertThat(json.getString(one + "observationMetadata.observeAgencyCode"))
                .isEqualTo("X93001");
        assertThat(json.getInt(one + "observationMetadata.originality")).isEqualTo(1);
        assertThat(json.getString(one + "station.stationCode")).isEqualTo("X93001-TWA-1");
        assertThat(json.getString(one + "station.stationReference")).endsWith("/thaiwater/v1/StationInfo/X93001-TWA-1");
        String first = one + "measurementResults[0].";
        assertThat(json.getString(first + "measureTime")).isEqualTo("2018-01-02T07:00:00");
        assertThat(json.getString(first + "createTime")).isEqualTo("2018-01-02T07:01:30");
        assertThat(json.getString(first + "updateTime")).isEqualTo("2018-01-02T07:01:30");
        assertThat(json.getString(first + "variable")).isEqualTo("Rainfall");
        assertThat(json.getString(first + "uom")).isEqualTo("mm");
        assertThat(json.getString(first + "qualityControlLevel")).isEqualTo("1");
        assertThat(json.prettify()).doesNotContain(SECRET);
    }

    @Test
    void failedAndMissingDaysAreNotGivenAndDoubtfulOnesAreFlagged() {
        JsonPath json = days("2018-01-02T07:00:00", "2018-01-06T07:00:00");
        String all = "timeSeriesObservation[0].measurementResults.";

        assertThat(json.getList(all + "measureTime"))
                .containsExactly("2018-01-02T07:00:00", "2018-01-03T07:00:00", "2018-01-06T07:00:00");
        assertThat(json.getList(all + "value").toString()).isEqualTo("[12.4, 150, 0]");
        assertThat(json.getList(all + "qualityFlag")).containsExactly("U", "S", "U");
    }

    @Test
    void bothEndsAreInclusiveAndMayHaveAnOffset() {
        assertThat(days("2018-01-02T07:00:01", "2018-01-03T07:00:00")
                        .getList("timeSeriesObservation[0].measurementResults.measureTime"))
                .containsExactly("2018-01-03T07:00:00");
        assertThat(days("2018-01-02T00:00:00Z", "2018-01-03T06:59:59%2B07:00")
                        .getList("timeSeriesObservation[0].measurementResults.measureTime"))
                .containsExactly("2018-01-02T07:00:00");
    }

    @Test
    void aQuarterOfAnHourThatWasNotWhollyObservedHasNoValue() {
        JsonPath json = rain("interval=C-15&latest=false&stationCode=X93001-TWA-2"
                + "&startDateTime=2018-01-02T07:00:00&endDateTime=2018-01-02T07:30:00");
        String all = "timeSeriesObservation[0].measurementResults.";

        assertThat(json.getList(all + "measureTime"))
                .containsExactly("2018-01-02T07:00:00", "2018-01-02T07:15:00", "2018-01-02T07:30:00");
        assertThat(json.getList(all + "qualityFlag")).containsExactly("M", "U", "M");
        assertThat(json.getList(all + "value").toString()).isEqualTo("[null, 1.2, null]");
        assertThat(json.getList(all + "comment")).contains("มีข้อมูล 66% ของช่วงเวลา วัดได้ 2.2 มม.");
    }

    @Test
    void theLatestValueIsThatOfTheLastStepThatWasObserved() {
        JsonPath json = rain("interval=C-5&latest=true&amphoeCode=9302&agencyCode=X93001&stationCode=X93001-TWA-2");

        assertThat(json.getList("timeSeriesObservation[0].measurementResults.measureTime"))
                .containsExactly("2018-01-02T07:30:00");
        assertThat(rain("interval=C-15&latest=true&stationCode=X93001-TWA-2")
                        .getList("timeSeriesObservation[0].measurementResults.measureTime"))
                .containsExactly("2018-01-02T07:15:00");
    }

    @Test
    void aStationWithoutRainOfThatTimeIsNotThere() {
        assertThat(days("2017-01-02T07:00:00", "2017-01-06T07:00:00").getList("timeSeriesObservation"))
                .isEmpty();
        assertThat(days("2018-01-02T07:00:01", "2018-01-02T07:00:02").getList("timeSeriesObservation"))
                .isEmpty();
        assertThat(rain("interval=P-Daily&latest=true&agencyCode=G11004").getList("timeSeriesObservation"))
                .isEmpty();
        assertThat(rain("interval=P-Daily&latest=true&provinceCode=92").getList("timeSeriesObservation"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "latest=true | The parameter interval is required",
                "interval=C-15 | The parameter latest is required",
                "interval=C-7&latest=true | interval must be one of C-5, C-10, C-15, C-30, C-60, P-Daily, but was \"C-7\"",
                "interval=C-15&latest=yes | latest must be true or false",
                "interval=C-15&latest=false | latest=false requires startDatetime and endDatetime",
                "interval=C-15&latest=false&startDatetime=2018-01-02T07:00:00 | requires startDatetime and endDatetime",
                "interval=C-15&latest=true&endDatetime=2018-01-02T07:00:00 | are for latest=false",
                "interval=C-15&latest=false&startDatetime=2018-01-03T07:00:00&endDatetime=2018-01-02T07:00:00 | must not be after",
                "interval=C-15&latest=false&startDatetime=2561-01-02T07:00:00&endDatetime=2561-01-03T07:00:00 | common era",
                "interval=C-15&latest=false&startDatetime=yesterday&endDatetime=2018-01-03T07:00:00 | must be a time such as",
                "interval=C-15&latest=true&tambonCode=930201 | use amphoeCode",
                "interval=C-15&latest=true&basin=21 | There is no parameter basin",
                "interval=C-15&interval=C-5&latest=true | more than once",
                "interval=C-5&latest=false&startDatetime=2018-01-01T00:00:00&endDatetime=2019-01-01T00:00:00 | no more than 10000"
            })
    void aWrongRequestIsRefusedWithTheReason(String query, String reason) {
        ask(query)
                .statusCode(400)
                .contentType(containsString("application/problem+json"))
                .body("detail", containsString(reason));
    }

    @Test
    void stationsAreDescribed() {
        JsonPath json = given().get(STATIONS + "?stationCode=X93001-TWA-2&provinceCode=93")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(json.getString("metadata.waterDatatype")).isEqualTo("B001");
        assertThat(json.getList("station")).hasSize(1);
        assertThat(json.getString("station[0].stationCode")).isEqualTo("X93001-TWA-2");
        assertThat(json.getString("station[0].stationOwnerCode")).isEqualTo("X93001");
        assertThat(json.getString("station[0].stationName")).isEqualTo("โรงเรียนบ้านส่งฝน");
        assertThat(json.getString("station[0].stationType")).isEqualTo("น้ำฝน");
        assertThat(json.getInt("station[0].stationOperatingStatus")).isZero();
        assertThat(json.getString("station[0].locationCode")).isEqualTo("930200");
        assertThat(json.getFloat("station[0].latitude")).isEqualTo(7.44f);
        assertThat(json.getMap("station[0]")).containsKey("LastMaintenance").doesNotContainKey("altitude");
        assertThat(json.getString("station[0].instrument.instrumentDescription"))
                .isEqualTo("เครื่องวัดฝนแบบถังกระดก ครั้งละ 0.2 มม.");
    }

    @Test
    void aStationHasItsAddress() {
        given().get(STATIONS + "/X93001-TWA-1")
                .then()
                .statusCode(200)
                .body("station", hasSize(1))
                .body("station[0].altitude", equalTo(41.0f));
        given().get(STATIONS + "/TWA-1").then().statusCode(404);
        given().get(STATIONS + "?stationCode=TWA-1").then().statusCode(200).body("station", hasSize(0));
    }

    @Test
    void anAnswerThatIsKnownIsNotSentAgainAndAnySiteMayRead() {
        String query = "interval=P-Daily&latest=false&stationCode=X93001-TWA-1"
                + "&startDatetime=2018-01-02T07:00:00&endDatetime=2018-01-02T07:00:00";
        // The minute in which it is made is part of it.
        for (int attempt = 0; attempt < 3; attempt++) {
            String tag = ask(query)
                    .statusCode(200)
                    .header("Access-Control-Allow-Origin", "*")
                    .header("Cache-Control", containsString("max-age=30"))
                    .extract()
                    .header("ETag");
            if (given().header("If-None-Match", tag).get(RAINFALL + "?" + query).statusCode() == 304) {
                return;
            }
        }
        throw new AssertionError("The same answer was sent again three times");
    }

    @Test
    void theRainOfAnExerciseIsNotGivenOut() {
        clock.setExercise(true);
        try {
            ask("interval=P-Daily&latest=true")
                    .statusCode(503)
                    .body("detail", equalTo("An exercise is running: its rain is not given out"));
        } finally {
            clock.setExercise(false);
        }
    }
}
