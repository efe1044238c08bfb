package org.faofon.alerts.deadman;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.Monitor.asMonitor;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faofon.alerts.Audience;
import org.faofon.alerts.Notice;
import org.faofon.alerts.WithHandClock;
import org.faofon.alerts.outbox.NoticeService;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.SchoolGauges;
import org.faofon.support.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithHandClock.class)
class DeadManSwitchIT {
    /** Later than any reading of other tests. */
    private static final Instant THEN = Instant.parse("2027-02-01T03:00:00Z");

    @Inject
    DeadManSwitch deadMan;

    @Inject
    NoticeService notices;

    @Inject
    SchoolGauges schools;

    @Inject
    Tables tables;

    @Inject
    HandClock clock;

    @Inject
    Event<EvaluationCompleted> rounds;

    private Instant before;

    @BeforeEach
    void setUp() {
        before = clock.instant();
        schools.setUp();
        clock.set(THEN);
        schools.rain("PTL36", Duration.ofMinutes(5), 0);
        deadMan.look();
        schools.setUp();
    }

    @AfterEach
    void tearDown() {
        clock.set(before);
        tables.execute("delete from reading where ended_at > '2027-01-01'");
    }

    private List<String> titles() {
        return notices.latest(5).stream().map(Notice::title).toList();
    }

    @Test
    void tellsOfficersWhenNoReadingHasComeAndWhenOneHas() {
        Instant last = schools.lately();
        clock.set(last.plus(Duration.ofMinutes(29)));
        deadMan.look();
        assertThat(titles()).isEmpty();

        clock.set(last.plus(Duration.ofMinutes(30)));
        deadMan.look();
        deadMan.look();
        assertThat(titles()).containsExactly("ไม่มีค่าฝนเข้าระบบเลย ตั้งแต่ 10:00 น. 1 ก.พ. 2570");
        assertThat(notices.latest(1).get(0).audience()).isEqualTo(Audience.OFFICERS);
        assertThat(notices.latest(1).get(0).text()).contains("30 นาที").contains("No gauge has sent a reading");
        asMonitor()
                .get("/q/health/well")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'rain watch' }.status", equalTo("DOWN"));
        given().get("/q/health/ready").then().statusCode(200);
        SchoolGauges.asOfficer().get("/centre").then().body(containsString("ไม่มีค่าฝนเข้าระบบเลย"));

        schools.rain("PTL36", Duration.ofMinutes(5), 0.2);
        deadMan.look();
        deadMan.look();
        assertThat(titles()).hasSize(2).first().isEqualTo("มีค่าฝนเข้าระบบอีกครั้งแล้ว");
        asMonitor()
                .get("/q/health/well")
                .then()
                .statusCode(200)
                .body("checks.findAll { it.name == 'rain watch' }.status", hasItem("UP"));
    }

    @Test
    void isContentWhileTheRainIsJudged() {
        rounds.fire(new EvaluationCompleted(Duration.ofSeconds(30)));
        deadMan.look();

        assertThat(deadMan.listTroubles()).isEmpty();
    }
}
