package org.faofon.rules.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faofon.support.SchoolMembers.GAUGE;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.Alert;
import org.faofon.alerts.Alert.Status;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.WithLine;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.network.GaugeRegistry;
import org.faofon.rules.Corroboration;
import org.faofon.schools.ReadingQuestionRepository;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.ReadingSender;
import org.faofon.support.SchoolGauges;
import org.faofon.support.SchoolMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In the night a pupil says what stands in the cylinder; no morning's reading, no neighbour. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithLine.class)
class LevelAlertIT {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static int used;

    @Inject
    SchoolMembers members;

    @Inject
    SchoolGauges schools;

    @Inject
    ReadingSender door;

    @Inject
    AlertQueries queries;

    @Inject
    AlertService alerts;

    @Inject
    ReadingQuestionRepository questions;

    @Inject
    GaugeRegistry network;

    @Inject
    HandClock clock;

    private Instant seven = Instant.EPOCH;

    /** Each test has a month of its own, because the rain of the one before is still in memory. */
    @BeforeEach
    void setUp() {
        seven = Instant.parse("2028-01-03T00:00:00Z").plus(Duration.ofDays(30L * used++));
        clock.set(seven.plusSeconds(60));
        schools.setUp();
        members.setUp();
        door.take(GAUGE, seven, DAY, "0");
    }

    private void say(Instant now, String mm, String kind) {
        clock.set(now);
        members.asVolunteer()
                .body("{\"at\": \"%s\", \"mm\": %s, %s}".formatted(now, mm, kind))
                .post("/api/v1/gauges/" + GAUGE + "/readings")
                .then()
                .statusCode(200)
                .body("items[0].status", equalTo("stored"));
    }

    private void level(Instant now, String mm) {
        say(now, mm, "\"emptied\": false");
    }

    private void morning(String mm) {
        say(seven.plus(DAY), mm, "\"days\": 1");
    }

    private Optional<Alert> heavyRain() {
        return queries.listOpen().stream()
                .filter(alert -> alert.districtCode.equals("9306") && alert.hazard == Hazard.HEAVY_RAIN)
                .findFirst();
    }

    /** Nobody has said anything for as long as a number that stands alone waits. */
    private void letTheTimeRunOut(Instant since) {
        clock.set(since.plus(Corroboration.ALONE_WAITS));
        alerts.publishOverdue();
    }

    private Status statusOf(long alert) {
        return queries.find(alert).orElseThrow().status;
    }

    private long raisedBy(Instant now, String mm) {
        level(now, mm);
        await().atMost(SOON).until(() -> heavyRain().isPresent());
        return heavyRain().orElseThrow().id;
    }

    @Test
    void aLevelOfTheThresholdRaisesAndOneUnderItDoesNot() throws SQLException {
        level(seven.plus(Duration.ofHours(20)), "89.9");
        await().during(Duration.ofSeconds(3))
                .atMost(SOON)
                .until(() -> heavyRain().isEmpty());

        Instant now = seven.plus(Duration.ofHours(21));
        raisedBy(now, "90");

        assertThat(heavyRain().orElseThrow().status).isEqualTo(Status.PENDING);
        assertThat(heavyRain().orElseThrow().pendingUntil).isEqualTo(now.plus(Corroboration.ALONE_WAITS));
        // Nobody has typed the rain that is derived from it, so nobody is asked whether it is right.
        assertThat(questions.list(List.of(network.gaugeOf(GAUGE)), seven)).isEmpty();
    }

    @Test
    void withoutAnotherWordItGoesOutAfterTenMinutes() {
        Instant now = seven.plus(Duration.ofHours(20));
        long alert = raisedBy(now, "122");

        letTheTimeRunOut(now);

        assertThat(statusOf(alert)).isEqualTo(Status.ACTIVE);
    }

    @Test
    void aMorningThatContradictsItTakesItBackUntold() {
        long alert = raisedBy(seven.plus(DAY).minusSeconds(300), "122");

        morning("12.2");

        await().atMost(SOON).until(() -> statusOf(alert) == Status.ENDED);
        assertThat(queries.eventsOf(alert)).noneMatch(event -> event.isPublic);
    }

    /** By what is known then the rain has been far below the threshold for longer than a rule holds. */
    @Test
    void aMorningThatContradictsWhatWasToldGivesTheAllClear() {
        Instant now = seven.plus(Duration.ofHours(20));
        long alert = raisedBy(now, "122");
        letTheTimeRunOut(now);
        assertThat(statusOf(alert)).isEqualTo(Status.ACTIVE);

        morning("12.2");

        await().atMost(SOON).until(() -> statusOf(alert) == Status.ENDED);
        assertThat(queries.eventsOf(alert))
                .last()
                .extracting(event -> event.isPublic)
                .isEqualTo(true);
    }

    @Test
    void aMorningThatConfirmsWhatWasToldKeepsIt() {
        Instant now = seven.plus(Duration.ofHours(20));
        long alert = raisedBy(now, "122");
        letTheTimeRunOut(now);

        morning("125");

        await().during(Duration.ofSeconds(3)).atMost(SOON).until(() -> statusOf(alert) == Status.ACTIVE);
    }
}
