package org.faofon.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.faofon.network.roster.RosterImport;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Source;
import org.faofon.readings.Verdict;
import org.faofon.readings.store.ReadingStore;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class RainIT {
    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token
            RAIN-1,RAIN,โรงเรียนบ้านทดสอบฝน,Rain test school,9302,7.4,99.9,,MANUAL,,150,P1D,
            RAIN-2,RAIN,โรงเรียนบ้านทดสอบฝน,Rain test school,9302,7.4,99.9,,TIPPING_BUCKET,0.2,,PT5M,
            """;
    private static final String RAIN = "/api/v1/gauges/RAIN-1/rain";

    @Inject
    RosterImport roster;

    @Inject
    SchoolGauges schools;

    @Inject
    ReadingStore store;

    @BeforeEach
    void aWetWeekOfLongAgo() throws SQLException {
        schools.setUp();
        assertThat(roster.importText(ROSTER)).isEmpty();
        store.store(List.of(
                judged("2022-11-21T07:00:00+07:00", Duration.ofDays(1), 12_400, Depth.Kind.EXACT, Quality.GOOD),
                judged("2022-11-22T07:00:00+07:00", Duration.ofDays(1), 150_000, Depth.Kind.AT_LEAST, Quality.SUSPECT),
                judged("2022-11-24T07:00:00+07:00", Duration.ofDays(1), 77_000, Depth.Kind.EXACT, Quality.FAIL),
                judged("2022-11-28T07:00:00+07:00", Duration.ofDays(3), 61_500, Depth.Kind.EXACT, Quality.GOOD)));
    }

    @Test
    void saysTheRainOfEachDayAndListsAWeekendApart() {
        Response answer = days("2022-11-20T07:00:00+07:00", "2022-11-28T07:00:00+07:00");

        assertThat(answer.asString())
                .startsWith(
                        "{\"gauge\":\"RAIN-1\",\"step\":\"P1D\",\"from\":\"2022-11-20T07:00:00+07:00\","
                                + "\"to\":\"2022-11-28T07:00:00+07:00\",\"steps\":["
                                + "{\"from\":\"2022-11-20T07:00:00+07:00\",\"to\":\"2022-11-21T07:00:00+07:00\",\"mm\":12.4,"
                                + "\"coverage\":1.000,\"quality\":\"GOOD\",\"readings\":1,\"atLeast\":false,\"unconfirmedMm\":0},"
                                + "{\"from\":\"2022-11-21T07:00:00+07:00\",\"to\":\"2022-11-22T07:00:00+07:00\",\"mm\":150,"
                                + "\"coverage\":1.000,\"quality\":\"SUSPECT\",\"readings\":1,\"atLeast\":true,\"unconfirmedMm\":150},"
                                + "{\"from\":\"2022-11-22T07:00:00+07:00\",\"to\":\"2022-11-23T07:00:00+07:00\",\"mm\":null,"
                                + "\"coverage\":0.000,\"quality\":null,\"readings\":0,\"atLeast\":false,\"unconfirmedMm\":null},")
                .endsWith("],\"longer\":[{\"from\":\"2022-11-25T07:00:00+07:00\",\"to\":\"2022-11-28T07:00:00+07:00\","
                        + "\"mm\":61.5}]}");
        answer.then().contentType("application/json").body("steps", hasSize(8)).body("steps[3].mm", nullValue());
    }

    @Test
    void aMonthTakesTheWeekendIn() {
        get("2022-11-15T00:00:00+07:00", "2022-11-16T00:00:00+07:00", "P1M")
                .statusCode(200)
                .body("from", equalTo("2022-11-01T07:00:00+07:00"))
                .body("to", equalTo("2022-12-01T07:00:00+07:00"))
                .body("steps.mm", contains(223.9f))
                .body("steps[0].coverage", equalTo(0.166f))
                .body("steps[0].readings", equalTo(3))
                .body("longer", hasSize(0));
    }

    @Test
    void isATableForWhoeverAsks() {
        given().accept("text/csv")
                .queryParam("from", "2022-11-21T07:00:00+07:00")
                .queryParam("to", "2022-11-28T07:00:00+07:00")
                .queryParam("step", "P1D")
                .get(RAIN)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", containsString("RAIN-1-rain-P"))
                .body(containsString("""
                        gauge,from,to,mm,coverage,quality,readings,atLeast,longer,unconfirmedMm\r
                        RAIN-1,2022-11-21T07:00+07:00,2022-11-22T07:00+07:00,150,1.000,SUSPECT,1,true,false,150\r
                        RAIN-1,2022-11-22T07:00+07:00,2022-11-23T07:00+07:00,,0.000,,0,false,false,\r
                        """))
                .body(containsString(
                        "RAIN-1,2022-11-25T07:00+07:00,2022-11-28T07:00+07:00,61.5,,GOOD,1,false,true,0\r\n"));
    }

    @Test
    void refusesWhatMakesNoSenseOrTooMuch() {
        get("2022-11-20T07:00:00+07:00", "2022-11-28T07:00:00+07:00", "PT7M")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("step must be PT5M"));
        get("2020-01-01T07:00:00+07:00", "2022-01-01T07:00:00+07:00", "PT5M")
                .statusCode(400)
                .body("detail", containsString("no more than 10000 steps at a time, but this would be 210528"));
        get("-999999999-01-01T07:00:00+07:00", "2022-01-01T07:00:00+07:00", "P1M")
                .statusCode(400)
                .body("detail", containsString("between the years"));
        get("2022-11-28T07:00:00+07:00", "2022-11-20T07:00:00+07:00", "P1D").statusCode(400);
        given().get("/api/v1/gauges/NOWHERE/rain").then().statusCode(404);
        given().accept("image/png").get(RAIN).then().statusCode(406);
    }

    @Test
    void strangersGetTenThousandStepsAndNotOneMore() {
        get("2022-10-18T13:40:00+07:00", "2022-11-22T07:00:00+07:00", "PT5M").statusCode(200);
        get("2022-10-18T13:35:00+07:00", "2022-11-22T07:00:00+07:00", "PT5M").statusCode(400);
    }

    @Test
    void aLongSpanIsWrittenWholly() {
        SchoolGauges.asOfficer()
                .accept("text/csv")
                .queryParam("from", "2021-01-01T07:00:00+07:00")
                .queryParam("to", "2022-11-22T07:00:00+07:00")
                .queryParam("step", "PT5M")
                .get(RAIN)
                .then()
                .statusCode(200)
                .body(containsString(
                        "RAIN-1,2022-11-22T06:55+07:00,2022-11-22T07:00+07:00,,0.000,,0,false,false,\r\n"));
    }

    @Test
    void saysTheRainOfTheNetworkAtAnyPastTime() {
        given().queryParam("at", "2022-11-22T07:00:00+07:00")
                .queryParam("window", "PT48H")
                .get("/api/v1/network/rain")
                .then()
                .statusCode(200)
                .rootPath("find { it.gauge == 'RAIN-1' }")
                .body("from", containsString("2022-11-20T07:00"))
                .body("to", containsString("2022-11-22T07:00"))
                .body("mm", equalTo(162.4f))
                .body("coverage", equalTo(1f))
                .body("atLeast", is(true))
                .rootPath("find { it.gauge == 'RAIN-2' }")
                .body("mm", nullValue())
                .body("coverage", equalTo(0f));
    }

    @Test
    void refusesWindowsThatAreTooShortOrTooLong() {
        for (String window : List.of("PT4M59S", "P31DT1S", "soon")) {
            given().queryParam("window", window)
                    .get("/api/v1/network/rain")
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("from PT5M to P31D"));
        }
        given().queryParam("window", "P31D").get("/api/v1/network/rain").then().statusCode(200);
        given().queryParam("at", "yesterday").get("/api/v1/network/rain").then().statusCode(400);
    }

    @Test
    void anOfficerSeesWhatAReadingSaidBefore() throws SQLException {
        store.store(List.of(
                judged("2022-11-21T07:00:00+07:00", Duration.ofDays(1), 14_200, Depth.Kind.EXACT, Quality.GOOD)));
        String path = "/api/v1/readings/RAIN-1-"
                + OffsetDateTime.parse("2022-11-21T07:00:00+07:00").toEpochSecond() + "/revisions";

        SchoolGauges.asOfficer()
                .get(path)
                .then()
                .statusCode(200)
                .body("[0].mm", equalTo(14.2f))
                .body("[0].period", equalTo("PT24H"))
                .body("[0].quality", equalTo("GOOD"))
                .body("[0].source", equalTo("PAGE"))
                .body("[0].enteredBy", equalTo("volunteer RAIN"))
                .body("[0].replacedAt", nullValue())
                .body("[0].replacedBy", nullValue())
                .body("[1].mm", equalTo(12.4f))
                .body("[1].replacedAt", containsString("2022-11-21T07:10"))
                .body("[1].replacedBy", equalTo("volunteer RAIN"));
        given().get(path).then().statusCode(401);
        schools.asGauge(SchoolGauges.BAN_NA).get(path).then().statusCode(403);
    }

    @Test
    void thereIsNoHistoryOfWhatNeverWas() {
        for (String id : List.of("RAIN-1-1", "NOWHERE-1669000000", "RAIN-1", "nonsense", "RAIN-1-99999999999")) {
            SchoolGauges.asOfficer()
                    .get("/api/v1/readings/" + id + "/revisions")
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("detail", equalTo("There is no reading " + id));
        }
    }

    private static Response days(String from, String to) {
        return given().queryParam("from", from)
                .queryParam("to", to)
                .queryParam("step", "P1D")
                .get(RAIN);
    }

    private static ValidatableResponse get(String from, String to, String step) {
        return given().queryParam("from", from)
                .queryParam("to", to)
                .queryParam("step", step)
                .get(RAIN)
                .then();
    }

    private static Judged judged(String end, Duration length, int micrometres, Depth.Kind kind, Quality quality) {
        Instant at = OffsetDateTime.parse(end).toInstant();
        Reading reading = new Reading(
                "RAIN-1",
                Interval.endingAt(at, length),
                new Depth(micrometres, kind),
                new Reading.Origin(Source.PAGE, "volunteer RAIN", at.plusSeconds(600)),
                "");
        return new Judged(reading, new Verdict(quality, ""));
    }
}
