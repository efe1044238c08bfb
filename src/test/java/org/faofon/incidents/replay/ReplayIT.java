package org.faofon.incidents.replay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.SchoolGauges.asOfficer;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.faofon.alerts.WithLine;
import org.faofon.incidents.Night;
import org.faofon.readings.Quality;
import org.faofon.readings.intake.VerdictRepository;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test has an hour of its own: what was received stays received. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithLine.class)
class ReplayIT {
    @Inject
    SchoolGauges schools;

    @Inject
    Night night;

    @Inject
    VerdictRepository verdicts;

    @Inject
    HandClock clock;

    @BeforeEach
    void aNight() {
        clock.set(Night.minute(0));
        schools.setUp();
    }

    private static JsonPath at(int minute) {
        return asOfficer()
                .get("/api/v1/replay?step=1&count=1&from=" + Night.minute(minute))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String hour(int minute) {
        return at(minute).getString("[0].gauges.find { it.gauge == '" + Night.GAUGE + "' }.hour");
    }

    @Test
    void aLateReadingIsNotShownBeforeItsArrival() {
        night.reads(605, 12.5, 640);
        clock.set(Night.minute(700));

        assertThat(hour(639)).doesNotContain("12.5");
        assertThat(hour(640)).startsWith("12.5");
    }

    @Test
    void aCorrectedReadingHasItsOldValueUntilTheCorrection() {
        night.reads(1_205, 99.5, 1_206);
        night.reads(1_205, 9.5, 1_230);
        clock.set(Night.minute(1_300));

        assertThat(hour(1_229)).startsWith("99.5");
        assertThat(hour(1_230)).startsWith("9.5");
    }

    @Test
    void aReadingThatAnOfficerRejectedCountsUntilThen() throws SQLException {
        night.reads(1_805, 33, 1_806);
        clock.set(Night.minute(1_820));
        Instant end = Night.minute(1_805);
        verdicts.hear(
                Night.GAUGE, end, new VerdictRepository.Word("petch", Quality.FAIL, "test", Optional.empty(), ""));
        clock.set(Night.minute(1_900));

        assertThat(hour(1_819)).startsWith("33.0");
        assertThat(hour(1_820)).doesNotContain("33.0");
    }

    @Test
    void anAlertIsWhatItWasThen() {
        long alert = night.emergencyWaits(2_400);
        clock.set(Night.minute(2_430));
        asOfficer()
                .contentType("application/json")
                .body("{\"reason\": \"เครื่องวัดเสีย\"}")
                .post("/api/v1/alerts/" + alert + "/cancel")
                .then()
                .statusCode(200);
        clock.set(Night.minute(2_500));

        assertThat(at(2_399).getList("[0].alerts")).isEmpty();
        assertThat(at(2_410).getString("[0].alerts[0].state")).contains("รอเจ้าหน้าที่ยืนยัน", "ยังไม่มีใครรับทราบ");
        assertThat(at(2_430).getList("[0].alerts")).isEmpty();
    }

    @Test
    void itWorksByLinksWithoutAScript() {
        asOfficer()
                .get("/centre/replay?at=2026-03-15T02:00&step=60")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("at=2026-03-15T01:00&amp;step=60"),
                        not(containsString("id=\"forth\"")), // It is the present.
                        containsString("สิ่งที่ไม่ได้เก็บย้อนหลัง")));
    }

    @Test
    void theLimitsAreSaid() {
        asOfficer().get("/api/v1/replay?from=2026-03-15T02:00&count=61").then().statusCode(400);
        asOfficer().get("/api/v1/replay?from=2026-03-15T02:00&step=7").then().statusCode(400);
        asOfficer().get("/api/v1/replay?from=tomorrow").then().statusCode(400);
        given().get("/api/v1/replay?from=2026-03-15T02:00").then().statusCode(401);
    }
}
