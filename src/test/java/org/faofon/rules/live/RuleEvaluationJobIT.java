package org.faofon.rules.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.network.roster.RosterImport;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.ReadingSender;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the door to the alert book, as it runs in earnest. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class RuleEvaluationJobIT {
    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token
            ROUND1,ROUND1,โรงเรียนบ้านทดสอบเกณฑ์,Rule test school,9309,7.4,100.2,,TIPPING_BUCKET,0.2,,PT5M,
            ROUND2,ROUND2,โรงเรียนวัดทดสอบเกณฑ์,Second rule test school,9306,7.4,100.3,,TIPPING_BUCKET,0.2,,PT5M,
            ROUND3,ROUND3,โรงเรียนป่าทดสอบเกณฑ์,Third rule test school,9305,7.4,100.1,,MANUAL,,150,P1D,
            """;

    @Inject
    RosterImport roster;

    @Inject
    ReadingSender door;

    @Inject
    AlertQueries queries;

    @Inject
    Clock clock;

    private Instant now = Instant.EPOCH;

    @BeforeEach
    void importTheGauges() {
        assertThat(roster.importText(ROSTER)).isEmpty();
        now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void rainOverAThresholdRaisesOneAlertThatRisesInLevel() {
        door.take("ROUND1", now.minusSeconds(600), Duration.ofMinutes(5), "36");
        awaitLevel(Level.WATCH);
        long id = open("9309", Hazard.FLASH_FLOOD).orElseThrow().id;

        door.take("ROUND1", now.minusSeconds(300), Duration.ofMinutes(5), "24");

        awaitLevel(Level.WARNING);
        assertThat(open("9309", Hazard.FLASH_FLOOD).orElseThrow().id).isEqualTo(id);
    }

    @Test
    void lateRainWithinTheLookBackRaisesAtItsOwnTime() {
        Instant twoHoursAgo = now.minus(Duration.ofHours(2));
        door.take("ROUND2", twoHoursAgo, Duration.ofMinutes(5), "40");

        await().atMost(Duration.ofSeconds(10))
                .until(() -> open("9306", Hazard.FLASH_FLOOD).isPresent());
        // At the end of a bucket, by when most of the reading's five minutes may have fallen, or all of them.
        assertThat(open("9306", Hazard.FLASH_FLOOD).orElseThrow().beganAt)
                .isBetween(twoHoursAgo.minus(Duration.ofMinutes(5)), twoHoursAgo.plus(Duration.ofMinutes(5)));
    }

    @Test
    void rainOlderThanTheLookBackIsPushedToNobody() throws Exception {
        door.take("ROUND3", now.minus(Duration.ofDays(2)), Duration.ofDays(1), "120");
        door.take("ROUND3", now.minus(Duration.ofMinutes(30)), Duration.ofDays(1), "12");

        // The second reading is judged after the first; by then the first would have been told.
        TimeUnit.SECONDS.sleep(2);
        assertThat(queries.list(Set.of(Alert.Status.values()), 1_000).stream()
                        .filter(alert -> alert.districtCode.equals("9305") && alert.hazard == Hazard.HEAVY_RAIN))
                .isEmpty();
    }

    private void awaitLevel(Level level) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(open("9309", Hazard.FLASH_FLOOD).map(alert -> alert.level))
                        .contains(level));
    }

    private Optional<Alert> open(String district, Hazard hazard) {
        return queries.listOpen().stream()
                .filter(alert -> alert.districtCode.equals(district) && alert.hazard == hazard)
                .findFirst();
    }
}
