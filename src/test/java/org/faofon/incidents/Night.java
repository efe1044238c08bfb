package org.faofon.incidents;

import static org.awaitility.Awaitility.await;
import static org.faofon.alerts.Rains.emergency;
import static org.faofon.support.SchoolGauges.asOfficer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.Finding;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.Rains;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.support.HandClock;
import org.faofon.support.SchoolGauges;

/** A night in March on which it rains at one school, not enough for a rule, for tests over HTTP; no other test has rain at that time. */
@ApplicationScoped
public class Night {
    /** 02:00 in Phatthalung. */
    public static final Instant TWO = Instant.parse("2026-03-14T19:00:00Z");

    public static final String GAUGE = SchoolGauges.BAN_PHRAO;

    private static final String READING = "{\"at\": \"%s\", \"mm\": %s, \"period\": \"PT5M\"}";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final SchoolGauges schools;
    private final AlertService book;
    private final HandClock clock;

    Night(SchoolGauges schools, AlertService book, HandClock clock) {
        this.schools = schools;
        this.book = book;
        this.clock = clock;
    }

    public static Instant minute(int minutes) {
        return TWO.plus(Duration.ofMinutes(minutes));
    }

    /** A reading that ends at one minute and comes at another. */
    public void reads(int minute, double mm, int comesAt) {
        clock.set(minute(comesAt));
        schools.asGauge(GAUGE)
                .body(READING.formatted(minute(minute), mm))
                .post("/api/v1/gauges/" + GAUGE + "/readings")
                .then()
                .statusCode(200);
    }

    /**
     * A level 3 that is found at that minute, by the reading that ended five minutes before. It is in another district than the
     * gauge, so that the rules do not withdraw it when they look at the reading.
     */
    public long emergencyWaits(int minute) {
        clock.set(minute(minute));
        return book.record(new Finding(
                        Hazard.FLOOD,
                        Rains.SRINAGARINDRA,
                        minute(minute),
                        List.of(emergency(GAUGE, minute(minute - 5))),
                        Optional.of(Level.EMERGENCY),
                        1,
                        3))
                .get(0)
                .alert
                .id;
    }

    /** An officer publishes it, and LINE takes it. */
    public void isPublished(long alert, int minute) {
        clock.set(minute(minute));
        asOfficer()
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/alerts/" + alert + "/publish")
                .then()
                .statusCode(200);
        await().atMost(SOON)
                .until(() -> asOfficer()
                        .get("/api/v1/deliveries?state=DELIVERED&limit=1")
                        .path("size()")
                        .equals(1));
    }
}
