package org.faofon.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.faofon.network.roster.RosterImport;
import org.faofon.readings.query.LiveRainTotals;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class CalibrationsIT {
    private static int used;

    @Inject
    SchoolGauges schools;

    @Inject
    RosterImport roster;

    @Inject
    LiveRainTotals live;

    private String gauge = "";
    private Instant until = Instant.EPOCH;

    /** Each test has a gauge of its own, on which 1 mm fell in each of the last three quarters of an hour. */
    @BeforeEach
    void letItRain() {
        schools.setUp();
        gauge = "CALIB" + ++used;
        assertThat(roster.importText("""
                gauge,school,school_th,school_en,district,lat,lon,kind,tip_mm,interval
                %s,CALIB,โรงเรียนบ้านทดสอบเทียบ,Calibration test school,9305,7.7,100.0,TIPPING_BUCKET,0.2,PT15M
                """.formatted(gauge))).isEmpty();
        until = schools.lately();
        List<Map<String, Object>> counts = IntStream.rangeClosed(0, 3)
                .mapToObj(i -> Map.<String, Object>of("at", ago(15 * (3 - i)), "tips", 100 + 5 * i))
                .toList();
        schools.asGauge(gauge)
                .body(counts)
                .post("/api/v1/gauges/" + gauge + "/readings")
                .then()
                .statusCode(200)
                .body("stored", equalTo(4));
    }

    @Test
    void aFactorHoldsForTheRainAfterItsDate() {
        calibrate(ago(30), "1.1")
                .statusCode(200)
                .body("changed", equalTo(2))
                .body("beforeMm", equalTo(2))
                .body("afterMm", equalTo(2.2f));

        readings().body("mm", contains(1, 1.1f, 1.1f));
    }

    @Test
    void whatIsShownLiveFollows() {
        calibrate(ago(45), "1.5").statusCode(200);

        assertThat(live.total(gauge, until, Duration.ofMinutes(45)).depthMicrometres())
                .isEqualTo(4_500);
    }

    @Test
    void theSameFactorAgainChangesNothing() {
        calibrate(ago(30), "1.1").body("changed", equalTo(2));

        calibrate(ago(30), "1.10").body("changed", equalTo(0)).body("beforeMm", equalTo(2.2f));
        calibrations().body("factor", contains(1.1f));
    }

    @Test
    void anotherFactorForTheSameDateReplacesTheFirstAndKeepsIt() {
        calibrate(ago(30), "1.1");
        calibrate(ago(30), "0.9").body("changed", equalTo(2)).body("afterMm", equalTo(1.8f));

        calibrations()
                .body("factor", contains(1.1f, 0.9f))
                .body("replacedBy", contains(SchoolGauges.OFFICER, null))
                .body("note", contains("with a burette", "with a burette"));
    }

    @Test
    void aLaterCalibrationEndsTheEarlierOne() {
        calibrate(ago(15), "2");
        calibrate(ago(45), "1.5").body("changed", equalTo(2)).body("afterMm", equalTo(5));

        readings().body("mm", contains(1.5f, 1.5f, 2));
    }

    @Test
    void rainThatComesLaterIsReckonedByTheFactorThatHolds() {
        calibrate(ago(45), "1.1");
        schools.asGauge(gauge).body(Map.of("at", ago(20), "tips", 108)).post("/api/v1/gauges/" + gauge + "/readings");

        readings().body("mm", contains(1.1f, 0.66f, 0.44f, 1.1f));
    }

    @Test
    void theOldValueIsKeptWithTheOfficer() {
        calibrate(ago(15), "1.1");

        SchoolGauges.asOfficer()
                .get("/api/v1/readings/" + gauge + "-" + until.getEpochSecond() + "/revisions")
                .then()
                .statusCode(200)
                .body("mm", contains(1.1f, 1))
                .body("enteredBy", contains(SchoolGauges.OFFICER, "gauge " + gauge))
                .body("[1].replacedBy", equalTo(SchoolGauges.OFFICER));
    }

    @Test
    void reckoningAnewWithoutAReasonChangesNothing() {
        SchoolGauges.asOfficer()
                .post("/api/v1/gauges/" + gauge + "/recompute")
                .then()
                .statusCode(200)
                .body("changed", equalTo(0))
                .body("beforeMm", equalTo(3))
                .body("afterMm", equalTo(3));
    }

    @Test
    void aTipThatTheRosterCorrectsIsReckonedAnewOnRequest() {
        assertThat(roster.importText("""
                gauge,school,school_th,school_en,district,lat,lon,kind,tip_mm,interval
                %s,CALIB,โรงเรียนบ้านทดสอบเทียบ,Calibration test school,9305,7.7,100.0,TIPPING_BUCKET,0.5,PT15M
                """.formatted(gauge))).isEmpty();

        SchoolGauges.asOfficer()
                .queryParam("to", ago(15))
                .post("/api/v1/gauges/" + gauge + "/recompute")
                .then()
                .body("changed", equalTo(2))
                .body("beforeMm", equalTo(2))
                .body("afterMm", equalTo(5));
        readings().body("mm", contains(2.5f, 2.5f, 1));
    }

    @Test
    void theRawCountsAreKept() {
        calibrate(ago(45), "1.1");

        given().get("/api/v1/gauges/" + gauge + "/counts")
                .then()
                .statusCode(200)
                .body("tips", contains(100, 105, 110, 115));
    }

    @Test
    void aReadingAfterAResetHasNoDepthAndSaysWhy() {
        schools.asGauge(gauge)
                .body(Map.of("at", ago(0), "tips", 2))
                .post("/api/v1/gauges/" + gauge + "/readings")
                .then()
                .body("corrected", equalTo(1));

        readings()
                .body("[2].mm", nullValue())
                .body("[2].quality", equalTo("MISSING"))
                .body("[2].qualityReason", equalTo("the counter was reset, from 110 tips to 2"));
        assertThat(given().get("/gauges/" + gauge + "?lang=en").asString())
                .contains("unknown for", "the counter was reset, from 110 tips to 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                | factor is missing",
                "{\"factor\": 1.1}                                                 | validFrom is missing",
                "{\"factor\": 0.499, \"validFrom\": \"2026-01-01T00:00:00Z\"}      | must be from 0.5 to 2, but was 0.499",
                "{\"factor\": 2.001, \"validFrom\": \"2026-01-01T00:00:00Z\"}      | must be from 0.5 to 2, but was 2.001",
                "{\"factor\": 1e999999999, \"validFrom\": \"2026-01-01T00:00:00Z\"}| must be from 0.5 to 2",
                "{\"factor\": 1.0000001, \"validFrom\": \"2026-01-01T00:00:00Z\"}  | more than 6 decimals",
                "{\"factor\": 1.1, \"validFrom\": \"yesterday\"}                   | validFrom must be a time",
                "{\"factor\": 1.1, \"validFrom\": \"2399-01-01T00:00:00Z\"}        | in the future",
            })
    void saysWhatIsWrong(String body, String reason) {
        calibrate(body).statusCode(400).contentType("application/problem+json").body("detail", containsString(reason));
    }

    @Test
    void aCylinderHasNothingToReckonAnew() {
        SchoolGauges.asOfficer()
                .post("/api/v1/gauges/" + SchoolGauges.KO_TAO + "/recompute")
                .then()
                .statusCode(400)
                .body("detail", containsString("not configured as a tip counter"));
    }

    @Test
    void onlyOfficersCalibrate() {
        schools.asGauge(gauge)
                .body("{\"factor\": 1.1, \"validFrom\": \"2026-01-01T00:00:00Z\"}")
                .post("/api/v1/gauges/" + gauge + "/calibrations")
                .then()
                .statusCode(403);
        given().post("/api/v1/gauges/" + gauge + "/recompute").then().statusCode(401);
    }

    private ValidatableResponse calibrate(String from, String factor) {
        return calibrate(
                "{\"validFrom\": \"%s\", \"factor\": %s, \"note\": \"with a burette\"}".formatted(from, factor));
    }

    private ValidatableResponse calibrate(String body) {
        return SchoolGauges.asOfficer()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/gauges/" + gauge + "/calibrations")
                .then();
    }

    private ValidatableResponse calibrations() {
        return SchoolGauges.asOfficer()
                .get("/api/v1/gauges/" + gauge + "/calibrations")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse readings() {
        return given().get("/api/v1/gauges/" + gauge + "/readings").then().statusCode(200);
    }

    private String ago(int minutes) {
        return until.minusSeconds(60L * minutes).atOffset(ZoneOffset.UTC).toString();
    }
}
