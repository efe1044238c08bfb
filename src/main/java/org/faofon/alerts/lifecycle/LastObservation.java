package org.faofon.alerts.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertEvent.Confirmation;
import org.faofon.alerts.AlertEvent.Kind;
import org.faofon.alerts.Evidence;
import org.faofon.readings.query.LiveRainTotals;
import org.jspecify.annotations.Nullable;

/** The last observation, for events that do not come from the rain: an officer acts on what the rules saw before. */
@ApplicationScoped
class LastObservation {
    private final LiveRainTotals rain;

    LastObservation(LiveRainTotals rain) {
        this.rain = rain;
    }

    /** The end of the newest reading among the gauges of that evidence. */
    @Nullable
    Instant newestReading(List<Evidence> evidence) {
        return evidence.stream()
                .map(Evidence::gauge)
                .distinct()
                .flatMap(gauge -> rain.findNewest(gauge).stream())
                .map(newest -> newest.reading().at())
                .max(Instant::compareTo)
                .orElse(null);
    }

    /** Adds the rain to an event that has none; a public event gets nothing that only officers were told. */
    void recall(AlertEvent event) {
        seen(event).ifPresent(last -> {
            event.reporting = last.reporting;
            event.gauges = last.gauges;
            event.evidence = event.evidence.isEmpty() ? last.evidence : event.evidence;
            event.dataAt = newestReading(event.evidence);
        });
    }

    private static Optional<AlertEvent> seen(AlertEvent event) {
        if (event.kind == Kind.PUBLISHED) {
            return AlertEvent.find(
                            "alert = ?1 and confirmation = ?2 and pendingLevel = ?3 order by id desc",
                            event.alert,
                            Confirmation.WAITING,
                            event.level)
                    .firstResultOptional();
        }
        return AlertEvent.<AlertEvent>list("alert = ?1 order by id desc", event.alert).stream()
                .filter(earlier -> !earlier.evidence.isEmpty() && (earlier.isPublic || !event.isPublic))
                .findFirst();
    }
}
