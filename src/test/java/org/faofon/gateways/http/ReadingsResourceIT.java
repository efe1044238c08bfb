package org.faofon.gateways.http;

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
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.faofon.network.roster.RosterImport;
import org.faofon.support.EmbeddedServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class ReadingsResourceIT {
    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token
            REST1,REST,โรงเรียนบ้านทดสอบประตู,Door test school,9303,7.4,99.9,,TIPPING_BUCKET,0.2,,PT5M,token-of-rest1
            REST2,REST,โรงเรียนบ้านทดสอบประตู,Door test school,9303,7.4,99.9,,MANUAL,,150,P1D,token-of-rest2
            """;
    private static int minutes;

    @Inject
    RosterImport roster;

    @Inject
    Clock clock;

    private Instant at = Instant.EPOCH;

    @BeforeEach
    void useAnotherTimeForEachTest() {
        assertThat(roster.importText(ROSTER)).isEmpty();
        minutes += 60;
        at = clock.instant().truncatedTo(ChronoUnit.MINUTES).minus(minutes, ChronoUnit.MINUTES);
    }

    @Test
    void storesOnceAndKnowsItAgain() {
        post("REST1", "token-of-rest1", reading(at, "0.4"))
                .statusCode(200)
                .body("stored", equalTo(1))
                .body("items[0].status", equalTo("stored"))
                .body("items[0].id", equalTo("REST1-" + at.getEpochSecond()));

        post("REST1", "token-of-rest1", reading(at, "0.4")).statusCode(200).body("duplicate", equalTo(1));
        post("REST1", "token-of-rest1", reading(at, "0.6")).statusCode(200).body("corrected", equalTo(1));
    }

    @Test
    void aBadReadingDoesNotHoldUpTheGoodOnesBesideIt() {
        String body = "[" + reading(at, "0.2") + "," + reading(at.plusSeconds(300), "-1") + ","
                + reading(at.plusSeconds(600), "0.2") + "]";

        post("REST1", "token-of-rest1", body)
                .statusCode(200)
                .body("items.status", contains("stored", "refused", "stored"))
                .body("items[1].detail", containsString("must not be negative, but was -1 mm"));
    }

    @Test
    void isA422WhenNothingCouldBeTaken() {
        post("REST1", "token-of-rest1", reading(at.plus(30, ChronoUnit.DAYS), "1"))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("status", equalTo(422))
                .body("errors[0].detail", containsString("in the future"));
    }

    @Test
    void aGaugeWritesOnlyItsOwn() {
        post("REST2", "token-of-rest1", reading(at, "1")).statusCode(403).contentType("application/problem+json");
    }

    @Test
    void aWrongTokenIsTurnedAway() {
        post("REST1", "token-of-nobody", reading(at, "1")).statusCode(401);
        given().contentType("application/json")
                .body(reading(at, "1"))
                .post("/api/v1/gauges/REST1/readings")
                .then()
                .statusCode(401);
    }

    @Test
    void anEmptyListIsRefused() {
        post("REST1", "token-of-rest1", "[]").statusCode(400).body("detail", containsString("1 to 1000 readings"));
    }

    @Test
    void whatIsNotJsonIsAProblem() {
        post("REST1", "token-of-rest1", "{\"at\": ")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("The body is not JSON"));
    }

    @Test
    void whatFollowsTheFirstValueIsNotDropped() {
        String two = reading(at, "0.2") + "\n" + reading(at.plusSeconds(300), "0.4");

        post("REST1", "token-of-rest1", two)
                .statusCode(400)
                .body("detail", containsString("more than one JSON value: the second begins at line 2, column 1"));
        post("REST1", "token-of-rest1", "[" + reading(at, "0.2") + "]xyz")
                .statusCode(400)
                .body("detail", containsString("\"xyz\" is in the place of a value"));
        post("REST1", "token-of-rest1", reading(at, "0.2")).body("stored", equalTo(1));
    }

    @Test
    void whatIsSaidTwiceIsRefused() {
        post("REST1", "token-of-rest1", "{\"at\": \"" + at + "\", \"mm\": 8.8, \"mm\": 0}")
                .statusCode(400)
                .body("detail", containsString("duplicate \"mm\""));
    }

    @Test
    void whatIsNoNumberIsNamedWithItsPlace() {
        post("REST1", "token-of-rest1", "[" + reading(at, "0.2") + "," + reading(at.plusSeconds(300), "nan") + "]")
                .statusCode(400)
                .body("detail", containsString("\"nan\" is not a number in JSON in item 1/mm at column"));
    }

    @Test
    void aFieldThatNobodyKnowsIsToldInTheAnswer() {
        String odd = "{\"at\": \"" + at + "\", \"mm\": 3, \"atLeast\": true}";

        post("REST1", "token-of-rest1", "[" + odd + "," + reading(at.plusSeconds(300), "0.2") + "]")
                .statusCode(200)
                .body("items[0].status", equalTo("stored"))
                .body("items[0].ignored", contains("atLeast"))
                .body("items[1].ignored", nullValue());
    }

    @Test
    void aPackedBodyIsRefusedWithTheReason() {
        given().header("Authorization", "Bearer token-of-rest1")
                .header("Content-Encoding", "gzip")
                .contentType("application/json")
                .body(new byte[] {0x1f, (byte) 0x8b, 8, 0})
                .post("/api/v1/gauges/REST1/readings")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("detail", containsString("encoded as \"gzip\""));
    }

    @Test
    void anotherKindOfBodyIsRefusedWithTheReason() {
        given().header("Authorization", "Bearer token-of-rest1")
                .contentType("application/xml")
                .body("<rain/>")
                .post("/api/v1/gauges/REST1/readings")
                .then()
                .statusCode(415)
                .body("detail", containsString("Content-Type"));
    }

    private static ValidatableResponse post(String gauge, String token, String body) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/gauges/" + gauge + "/readings")
                .then();
    }

    private static String reading(Instant at, String mm) {
        return "{\"at\": \"" + at.atOffset(ZoneOffset.ofHours(7)) + "\", \"mm\": " + mm + ", \"period\": \"PT5M\"}";
    }
}
