package org.faofon.rules.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.WithLine;
import org.faofon.network.roster.RosterImport;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.ReadingSender;
import org.junit.jupiter.api.Test;

/** A storm takes the power of all gauges of a district; what they have measured still becomes the rain of the days before. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithLine.class)
class SilentDistrictIT {
    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token
            SILENT1,SILENT1,โรงเรียนบ้านเงียบ,Silent school,9308,7.3,100.1,,TIPPING_BUCKET,0.2,,PT1H,
            SILENT2,SILENT2,โรงเรียนวัดเงียบ,Other school,9310,7.4,100.3,,TIPPING_BUCKET,0.2,,PT1H,
            """;
    private static final Instant START = Instant.parse("2031-03-03T00:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    RosterImport roster;

    @Inject
    ReadingSender door;

    @Inject
    AlertQueries queries;

    @Inject
    RuleEvaluationJob round;

    @Inject
    HandClock clock;

    private int hours;

    private static Instant hour(int hour) {
        return START.plus(Duration.ofHours(hour));
    }

    private void rain(String gauge, int hour, String mm) {
        clock.set(hour(hour).plusSeconds(5));
        door.take(gauge, hour(hour), Duration.ofHours(1), mm);
        await().atMost(SOON).until(round::settled);
    }

    private Optional<Alert> landslide() {
        return queries.listOpen().stream()
                .filter(alert -> alert.districtCode.equals("9308") && alert.hazard == Hazard.LANDSLIDE)
                .findFirst();
    }

    @Test
    void aThresholdThatIsPassedInSilenceRaisesAnAlert() {
        assertThat(roster.importText(ROSTER)).isEmpty();
        List.of("26", "25", "27", "26").forEach(mm -> rain("SILENT1", ++hours, mm));
        hours = 20;
        List.of("31", "28", "30", "29").forEach(mm -> rain("SILENT1", ++hours, mm));
        assertThat(landslide()).isEmpty();

        rain("SILENT2", 29, "0"); // Another district's reading; by now the first rain ended a day ago.

        await().atMost(SOON).until(() -> landslide().isPresent());
        // 100 of 104 mm are more than a day old.
        assertThat(landslide().orElseThrow().beganAt).isBetween(hour(27), hour(28));
    }
}
