package org.faofon.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.faofon.network.roster.RosterImport;
import org.faofon.support.EmbeddedServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class LedgerIT {
    private static int used;

    @Inject
    RosterImport roster;

    @Inject
    Clock clock;

    private String gauge = "";
    private LocalDate day = LocalDate.EPOCH;

    @BeforeEach
    void useAnotherGaugeForEachTest() {
        gauge = "LEDG" + ++used;
        String line =
                "%s,LEDG,โรงเรียนบ้านทดสอบบัญชี,Ledger test school,9303,7.4,99.9,,TIPPING_BUCKET,0.2,,PT1H,token-of-%s";
        assertThat(roster.importText("""
                        gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token
                        """ + line.formatted(gauge, gauge))).isEmpty();
        day = clock.instant().minus(Duration.ofDays(3)).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    @Test
    void aDayWithAllItsReadingsMissesNothing() {
        for (int hour = 1; hour <= 24; hour++) {
            post(reading(hour, "0.2"));
        }

        ledger().body("expected", equalTo(24))
                .body("stored", equalTo(24))
                .body("received", equalTo(24))
                .body("missing", equalTo(0))
                .body("missingBy", equalTo("INTERVAL"))
                .body("sent", nullValue())
                .body("unobserved", hasSize(0));
    }

    @Test
    void withoutNumbersTheIntervalTellsWhatIsMissing() {
        post(reading(1, "0.2"));
        post(reading(4, "0"));

        ledger().body("stored", equalTo(2))
                .body("missing", equalTo(22))
                .body("unobserved", hasSize(2))
                .body("unobserved[0].from", equalTo(day + "T08:00:00+07:00"))
                .body("unobserved[0].to", equalTo(day + "T10:00:00+07:00"))
                .body("unobserved[1].to", equalTo(day.plusDays(1) + "T07:00:00+07:00"));
    }

    @Test
    void aNumberThatDidNotComeIsAGap() {
        post(numbered(1, "0.2", "a", 41));
        post(numbered(2, "0.2", "a", 42));
        post(numbered(6, "0.2", "a", 46));

        ledger().body("sent", equalTo(6))
                .body("missing", equalTo(3))
                .body("missingBy", equalTo("SEQUENCE"))
                .body("lost[0].boot", equalTo("a"))
                .body("lost[0].fromSeq", equalTo(43))
                .body("lost[0].toSeq", equalTo(45))
                .body("lost[0].messages", equalTo(3));
    }

    @Test
    void aRefusedMessageIsNoGap() {
        post(numbered(1, "0.2", "a", 1));
        given().header("Authorization", "Bearer token-of-" + gauge)
                .contentType("application/json")
                .body(numbered(2, "-4", "a", 2))
                .post("/api/v1/gauges/" + gauge + "/readings")
                .then()
                .statusCode(422);
        post(numbered(3, "0.2", "a", 3));

        await().untilAsserted(() -> ledger().body("missing", equalTo(0)).body("lost", hasSize(0)));
    }

    @Test
    void itemsThatTravelTogetherMayShareTheirNumber() {
        post("[" + numbered(1, "0.2", "a", 1) + "," + numbered(2, "0.2", "a", 1) + "]");
        post(numbered(3, "0.2", "a", 2));

        ledger().body("stored", equalTo(3)).body("sent", equalTo(2)).body("missing", equalTo(0));
    }

    @Test
    void aNumberThatComesLateFillsItsGap() {
        post(numbered(1, "0.2", "a", 1));
        post(numbered(3, "0.2", "a", 3));
        post(numbered(2, "0.2", "a", 2));

        ledger().body("missing", equalTo(0)).body("lost", hasSize(0)).body("sent", equalTo(3));
    }

    @Test
    void aGaugeThatStartsAnewCountsFromZeroWithoutAGap() {
        post(numbered(1, "0.2", "a", 900));
        post(numbered(2, "0.2", "b", 0));
        post(numbered(3, "0.2", "b", 1));

        ledger().body("sent", equalTo(3)).body("missing", equalTo(0));
    }

    @Test
    void countsWhatCameTwiceWhatWasCorrectedAndWhatWasRefused() {
        post(reading(1, "0.2"));
        post(reading(1, "0.2"));
        post(reading(1, "0.4"));
        given().header("Authorization", "Bearer token-of-" + gauge)
                .contentType("application/json")
                .body("[" + reading(2, "-4") + "," + reading(3, "-4") + "]")
                .post("/api/v1/gauges/" + gauge + "/readings")
                .then()
                .statusCode(422);

        await().untilAsserted(() -> ledger().body("stored", equalTo(1))
                .body("duplicate", equalTo(1))
                .body("corrected", equalTo(1)));
        given().get("/api/v1/gauges/" + gauge + "/ledger")
                .then()
                .body("refused", equalTo(2))
                .body("received", equalTo(2));
    }

    @Test
    void tellsHowLongAfterTheirEndTheReadingsCame() {
        post(reading(1, "0.2"));

        float delay = ledger().extract().path("clock.leastDelaySeconds");
        assertThat(Duration.ofSeconds((long) delay)).isBetween(Duration.ofDays(2), Duration.ofDays(4));
    }

    @Test
    void aDayThatHasNotBegunOrIsNoneIsRefused() {
        given().queryParam("day", day.plusDays(10).toString())
                .get("/api/v1/gauges/" + gauge + "/ledger")
                .then()
                .statusCode(400)
                .body("detail", containsString("has not started"));
        given().queryParam("day", "2569-11-22")
                .get("/api/v1/gauges/" + gauge + "/ledger")
                .then()
                .statusCode(400)
                .body("detail", containsString("common era"));
        given().get("/api/v1/gauges/NOBODY/ledger").then().statusCode(404);
    }

    @Test
    void aNumberThatIsNoneIsRefusedWithItsReading() {
        given().header("Authorization", "Bearer token-of-" + gauge)
                .contentType("application/json")
                .body(numbered(1, "0.2", "a", -1))
                .post("/api/v1/gauges/" + gauge + "/readings")
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("must be a whole number from 0"));
    }

    private ValidatableResponse ledger() {
        return given().queryParam("day", day.toString())
                .get("/api/v1/gauges/" + gauge + "/ledger")
                .then()
                .statusCode(200);
    }

    private void post(String reading) {
        given().header("Authorization", "Bearer token-of-" + gauge)
                .contentType("application/json")
                .body(reading)
                .post("/api/v1/gauges/" + gauge + "/readings")
                .then()
                .statusCode(200);
    }

    private String reading(int hour, String mm) {
        return "{\"at\": \"%s\", \"mm\": %s}".formatted(at(hour), mm);
    }

    private String numbered(int hour, String mm, String boot, long seq) {
        return String.format(
                Locale.ROOT, "{\"at\": \"%s\", \"mm\": %s, \"boot\": \"%s\", \"seq\": %d}", at(hour), mm, boot, seq);
    }

    private Instant at(int hour) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofHours(hour));
    }
}
