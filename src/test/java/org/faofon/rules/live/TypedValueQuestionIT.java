package org.faofon.rules.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faofon.support.SchoolMembers.GAUGE;

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
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.WithLine;
import org.faofon.network.GaugeRegistry;
import org.faofon.rules.Corroboration;
import org.faofon.schools.ReadingQuestion;
import org.faofon.schools.ReadingQuestionRepository;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.ReadingSender;
import org.faofon.support.SchoolGauges;
import org.faofon.support.SchoolMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cylinder says 122 mm where no other gauge says anything: anyone who has read it is asked before people are warned. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithLine.class)
class TypedValueQuestionIT {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant MONDAY = Instant.parse("2030-01-07T00:00:00Z");
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
    ReadingQuestionRepository questions;

    @Inject
    GaugeRegistry network;

    @Inject
    HandClock clock;

    private Instant seven = MONDAY;

    /** Each test has a month of its own, later than those of other classes: what is older than 31 days is not kept in memory. */
    @BeforeEach
    void typeTheValue() {
        seven = MONDAY.plus(Duration.ofDays(30L * used++));
        clock.set(seven.plusSeconds(120));
        schools.setUp();
        members.setUp();
        door.take(GAUGE, seven, DAY, "122");
        await().atMost(Duration.ofSeconds(10)).until(() -> asked().isPresent());
    }

    private Optional<ReadingQuestion> asked() throws SQLException {
        return questions.open(List.of(network.gaugeOf(GAUGE)), seven.minus(DAY)).findFirst();
    }

    private Alert heavyRain() {
        return open(Hazard.HEAVY_RAIN).orElseThrow();
    }

    private Optional<Alert> open(Hazard hazard) {
        return queries.listOpen().stream()
                .filter(alert -> alert.districtCode.equals("9306") && alert.hazard == hazard)
                .findFirst();
    }

    @Test
    void theReaderIsAskedOnceInThaiAndTheAlertWaitsTenMinutes() throws Exception {
        assertThat(asked().orElseThrow().reason()).startsWith("อ่านได้ 122 มม. ใช่หรือไม่");
        assertThat(asked().orElseThrow().at()).isEqualTo(seven);
        assertThat(heavyRain().status).isEqualTo(Status.PENDING);
        assertThat(heavyRain().pendingUntil).isEqualTo(seven.plusSeconds(120).plus(Corroboration.ALONE_WAITS));
        assertThat(questions.list(List.of(network.gaugeOf(GAUGE)), seven.minus(DAY)))
                .hasSize(1);
    }

    @Test
    void yesLetsTheAlertOutAtOnce() throws Exception {
        members.asVolunteer()
                .body("{}")
                .post("/api/v1/questions/" + asked().orElseThrow().id() + "/confirm")
                .then()
                .statusCode(200);

        await().atMost(Duration.ofSeconds(10)).until(() -> heavyRain().status == Status.ACTIVE);
        assertThat(queries.eventsOf(heavyRain().id))
                .last()
                .extracting(event -> event.isPublic)
                .isEqualTo(true);
    }

    @Test
    void anotherNumberTakesTheAlertBackUntold() throws Exception {
        long alert = heavyRain().id;
        clock.set(seven.plusSeconds(180));

        door.take(GAUGE, seven, DAY, "12.2");

        await().atMost(Duration.ofSeconds(10)).until(() -> queries.find(alert).orElseThrow().status == Status.ENDED);
        assertThat(queries.eventsOf(alert))
                .extracting((AlertEvent event) -> event.isPublic)
                .doesNotContain(true);
        assertThat(asked()).isEmpty();
    }

    /** Nobody knows what fell on the day before, but a value that was never true must not become public. */
    @Test
    void anotherNumberTakesBackAFloodWhoseWindowIsHalfUnknown() throws Exception {
        door.take(GAUGE, seven, DAY, "152");
        await().atMost(Duration.ofSeconds(10)).until(() -> open(Hazard.FLOOD).isPresent());
        long alert = open(Hazard.FLOOD).orElseThrow().id;
        clock.set(seven.plusSeconds(180));

        door.take(GAUGE, seven, DAY, "15.2");

        await().atMost(Duration.ofSeconds(10)).until(() -> queries.find(alert).orElseThrow().status == Status.ENDED);
        assertThat(queries.eventsOf(alert)).noneMatch(event -> event.isPublic);
    }
}
