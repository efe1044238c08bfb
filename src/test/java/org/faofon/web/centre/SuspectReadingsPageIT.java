package org.faofon.web.centre;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.SchoolGauges.BAN_PHRAO;
import static org.faofon.support.SchoolGauges.asOfficer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.RainInterval;
import org.faofon.readings.VerdictReason;
import org.faofon.readings.intake.VerdictRepository;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page on which officers judge what the checks have found; each test has a time of its own, some days ago. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class SuspectReadingsPageIT {
    private static final Duration FIVE = Duration.ofMinutes(5);
    private static final String PAGE = "/centre/readings";

    @Inject
    SchoolGauges gauges;

    @Inject
    VerdictRepository verdicts;

    @BeforeEach
    void putTheGaugesUp() {
        gauges.setUp();
    }

    private Instant daysAgo(int days) {
        return gauges.lately().minus(Duration.ofDays(days));
    }

    /** Millimetres in five minutes that a check has found suspect. */
    private void suspect(Instant at, int mm) throws SQLException {
        gauges.asGauge(BAN_PHRAO)
                .body("{\"at\": \"%s\", \"mm\": %d, \"period\": \"PT5M\"}".formatted(at, mm))
                .post("/api/v1/gauges/" + BAN_PHRAO + "/readings")
                .then()
                .statusCode(200);
        RainInterval fall =
                new RainInterval(Interval.endingAt(at, FIVE), Depth.ofMicrometres(mm * 1_000), Quality.GOOD);
        assertThat(verdicts.judge(List.of(new VerdictRepository.Fresh(
                        BAN_PHRAO, fall, VerdictReason.HIGH_INFLUX.suspect("nothing fell all around")))))
                .isEqualTo(1);
    }

    /** What is thought of the reading now. */
    private static ValidatableResponse reading(Instant at) {
        return asOfficer()
                .get("/api/v1/readings/" + BAN_PHRAO + "-" + at.getEpochSecond() + "/verdicts")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse judge(String quality, String mm, String reason, Instant... ends) {
        return asOfficer()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("quality", quality)
                .formParam("mm", mm)
                .formParam("reason", reason)
                .formParam("end", Stream.of(ends).map(Instant::getEpochSecond).toList())
                .post(PAGE + "/" + BAN_PHRAO)
                .then()
                .statusCode(303);
    }

    @Test
    void aWordForADayIsAWordForEachOfItsReadings() throws SQLException {
        Instant first = daysAgo(1);
        Instant second = first.plus(FIVE);
        suspect(first, 7);
        suspect(second, 8);
        asOfficer().get(PAGE).then().statusCode(200).body(containsString("value=\"" + second.getEpochSecond()));

        judge("FAIL", "", "ถังล้างโดยครู", first, second).header("Location", containsString("told=done"));

        for (Instant at : List.of(first, second)) {
            reading(at).body("[0].quality", equalTo("FAIL")).body("[0].reason", containsString("ถังล้างโดยครู"));
        }
        assertThat(asOfficer().get(PAGE).asString()).doesNotContain("value=\"" + second.getEpochSecond());
    }

    @Test
    void aSingleValueCanBeCorrectedInThaiDigits() throws SQLException {
        Instant at = daysAgo(3);
        suspect(at, 9);

        judge("CORRECTED", "๐,๙", "ลืมจุดทศนิยม", at).header("Location", containsString("told=done"));

        reading(at).body("[0].mm", equalTo(0.9f)).body("[0].quality", equalTo("GOOD"));
    }

    @Test
    void refusesAWordThatMakesNoSense() throws SQLException {
        Instant at = daysAgo(4);
        suspect(at, 9);

        judge("FAIL", "", " ", at).header("Location", containsString("told=not"));
        judge("SUSPECT", "", "ไม่แน่ใจ", at).header("Location", containsString("told=not"));
        judge("CORRECTED", "สอง", "พิมพ์ผิด", at).header("Location", containsString("told=not"));
        judge("CORRECTED", "2", "แก้สองค่าพร้อมกัน", at, at.minus(FIVE)).header("Location", containsString("told=not"));

        reading(at).body("[0].quality", equalTo("SUSPECT"));
    }

    @Test
    void isForOfficersOnly() {
        given().redirects().follow(false).get(PAGE).then().statusCode(303);
    }
}
