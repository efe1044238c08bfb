package org.faofon.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.SchoolGauges.BAN_PHRAO;
import static org.faofon.support.SchoolGauges.asOfficer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;
import org.faofon.readings.intake.VerdictRepository;
import org.faofon.readings.query.LiveRainTotals;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What officers say of readings; each test has a day of its own, long ago, except where it is about now. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class VerdictsIT {
    private static final Duration FIVE = Duration.ofMinutes(5);

    @Inject
    SchoolGauges gauges;

    @Inject
    VerdictRepository verdicts;

    @Inject
    LiveRainTotals live;

    @BeforeEach
    void putTheGaugesUp() {
        gauges.setUp();
    }

    private void send(String gauge, Instant at, double mm) {
        gauges.asGauge(gauge)
                .body("{\"at\": \"%s\", \"mm\": %s, \"period\": \"PT5M\"}".formatted(at, mm))
                .post("/api/v1/gauges/" + gauge + "/readings")
                .then()
                .statusCode(200);
    }

    private static String id(Instant at) {
        return BAN_PHRAO + "-" + at.getEpochSecond();
    }

    private static ValidatableResponse say(Instant at, String word) {
        return asOfficer()
                .contentType("application/json")
                .body(word)
                .patch("/api/v1/readings/" + id(at))
                .then();
    }

    private static ValidatableResponse history(Instant at) {
        return asOfficer()
                .get("/api/v1/readings/" + id(at) + "/verdicts")
                .then()
                .statusCode(200);
    }

    private Instant daysAgo(int days) {
        return gauges.lately().minus(Duration.ofDays(days));
    }

    @Test
    void anOfficersVerdictIsKeptWithWhoWhenAndWhy() {
        Instant at = daysAgo(40);
        send(BAN_PHRAO, at, 1.2);

        say(at, "{\"quality\": \"FAIL\", \"reason\": \"ครูล้างถังวัดฝน\"}")
                .statusCode(200)
                .body("quality", equalTo("FAIL"))
                .body("qualityGrounds", contains("OFFICER"))
                .body("qualityReason", equalTo("OFFICER"));

        history(at)
                .body("quality", contains("FAIL", "GOOD"))
                .body("by", contains(SchoolGauges.OFFICER, null))
                .body("[0].reason", containsString("ครูล้างถังวัดฝน"))
                .body("[0].replacedAt", nullValue());
    }

    @Test
    void aStuckGaugeIsCaughtThoughAllItsReadingsCameTogether() {
        Instant first = daysAgo(60);
        String items = IntStream.range(0, 40)
                .mapToObj(step -> "{\"at\": \"%s\", \"mm\": 6, \"period\": \"PT5M\"}"
                        .formatted(first.plus(FIVE.multipliedBy(step))))
                .collect(Collectors.joining(",", "[", "]"));
        gauges.asGauge(BAN_PHRAO)
                .body(items)
                .post("/api/v1/gauges/" + BAN_PHRAO + "/readings")
                .then()
                .statusCode(200);

        for (int step : new int[] {0, 5, 39}) { // Nothing of a streak is to be believed, not even its beginning.
            history(first.plus(FIVE.multipliedBy(step))).body("[0].quality", equalTo("SUSPECT"));
        }
    }

    @Test
    void aCheckNeverOverwritesAnOfficer() throws Exception {
        Instant at = daysAgo(41);
        send(BAN_PHRAO, at, 20);
        say(at, "{\"quality\": \"GOOD\", \"reason\": \"ฝนตกจริง\"}").statusCode(200);

        assertThat(verdicts.judge(List.of(suspicious(at, 20_000)))).isZero();
        history(at).body("[0].quality", equalTo("GOOD"));
    }

    @Test
    void aLaterCheckChangesWhatAnEarlierOneSaidAndOnlyOnce() throws Exception {
        Instant at = daysAgo(42);
        send(BAN_PHRAO, at, 20);

        assertThat(verdicts.judge(List.of(suspicious(at, 20_000)))).isEqualTo(1);
        assertThat(verdicts.judge(List.of(suspicious(at, 20_000)))).isZero();
        assertThat(verdicts.judge(List.of(suspicious(at, 19_000)))).isZero(); // It says something else by now.
        history(at).body("quality", contains("SUSPECT", "GOOD")).body("by", contains(null, null));
    }

    private static VerdictRepository.Fresh suspicious(Instant at, int micrometres) {
        RainInterval fall =
                new RainInterval(Interval.endingAt(at, FIVE), Depth.ofMicrometres(micrometres), Quality.GOOD);
        Verdict verdict = VerdictReason.HIGH_INFLUX.suspect("20.0 mm where the neighbours have 0.0 mm");
        return new VerdictRepository.Fresh(BAN_PHRAO, fall, verdict);
    }

    @Test
    void aNewValueByTheGaugeMakesTheVerdictVoid() {
        Instant at = daysAgo(43);
        send(BAN_PHRAO, at, 1.2);
        say(at, "{\"quality\": \"FAIL\", \"reason\": \"ล้างถัง\"}").statusCode(200);

        send(BAN_PHRAO, at, 0.4);

        history(at).body("quality", contains("GOOD", "FAIL", "GOOD")).body("[0].by", nullValue());
    }

    @Test
    void aCorrectionKeepsTheOldValueAndIsNotUndoneByTheSameMessageAgain() {
        Instant at = daysAgo(44);
        send(BAN_PHRAO, at, 12.4);

        say(at, "{\"mm\": 1.24, \"note\": \"จุดผิดที่\"}")
                .statusCode(200)
                .body("mm", equalTo(1.24f))
                .body("quality", equalTo("GOOD"));
        send(BAN_PHRAO, at, 12.4);

        asOfficer()
                .get("/api/v1/readings/" + id(at) + "/revisions")
                .then()
                .body("mm", contains(1.24f, 12.4f))
                .body("[0].enteredBy", equalTo(SchoolGauges.OFFICER));
    }

    @Test
    void aFailedReadingCountsNowhereAndASuspectOneIsToldApart() {
        Instant at = gauges.lately();
        send(BAN_PHRAO, at, 4);
        say(at, "{\"quality\": \"SUSPECT\", \"reason\": \"ขอตรวจก่อน\"}").statusCode(200);
        assertThat(live.total(BAN_PHRAO, at, FIVE).unconfirmedMicrometres()).isEqualTo(4_000);
        given().get("/api/v1/network/now")
                .then()
                .body("gauges.find {it.gauge == 'PTL34'}.rain.PT1H.unconfirmedMm", equalTo(4));

        say(at, "{\"quality\": \"FAIL\", \"reason\": \"ล้างถัง\"}").statusCode(200);
        assertThat(live.total(BAN_PHRAO, at, FIVE).depthMicrometres()).isZero();
    }

    @Test
    void thePagesSayItInWords() {
        Instant at = gauges.lately().minus(Duration.ofMinutes(5));
        send(BAN_PHRAO, at, 50); // More than is likely in five minutes.

        given().header("Accept-Language", "th")
                .get("/gauges/" + BAN_PHRAO)
                .then()
                .statusCode(200)
                .body(containsString("ฝนมากผิดปกติในเวลาสั้น"))
                .body(containsString("ยังไม่ยืนยัน"));
        given().get("/?lang=en").then().statusCode(200);
        say(at, "{\"quality\": \"FAIL\", \"reason\": \"ทดสอบเสร็จแล้ว\"}").statusCode(200);
    }

    @Test
    void refusesWhatMakesNoSense() {
        Instant at = daysAgo(45);
        send(BAN_PHRAO, at, 1);

        say(at, "{}").statusCode(400).contentType("application/problem+json");
        say(at, "{\"quality\": \"GREAT\", \"reason\": \"?\"}").statusCode(400);
        say(at, "{\"quality\": \"GOOD\"}").statusCode(400).body("detail", containsString("reason"));
        say(at, "{\"mm\": -1}").statusCode(400);
        say(at.plusSeconds(1), "{\"quality\": \"GOOD\", \"reason\": \"ไม่มี\"}").statusCode(404);
        given().contentType("application/json")
                .body("{\"quality\": \"GOOD\", \"reason\": \"ใคร\"}")
                .patch("/api/v1/readings/" + id(at))
                .then()
                .statusCode(401);
        history(at).body("$", hasSize(1));
    }
}
