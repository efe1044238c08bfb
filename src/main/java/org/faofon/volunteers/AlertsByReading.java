package org.faofon.volunteers;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.Evidence;
import org.faofon.readings.Interval;
import org.faofon.readings.Reading;

/** The public warnings that a reading has helped to confirm. */
@ApplicationScoped
class AlertsByReading {
    /** The warnings of some weeks. */
    private static final int MOST_EVENTS = 300;

    private final AlertQueries queries;

    AlertsByReading(AlertQueries queries) {
        this.queries = queries;
    }

    /** A gauge in the evidence of an alert, and the time of the rain. */
    record Support(long alert, String gauge, Interval rain) {
        /** Whether the reading is part of that rain. */
        boolean by(Reading reading) {
            return reading.gauge().equals(gauge)
                    && reading.depth().micrometres() > 0
                    && reading.interval().overlaps(rain);
        }
    }

    /** The evidence of public alerts since then. */
    List<Support> since(Instant since) {
        return queries.listPublicEvents(MOST_EVENTS).stream()
                .filter(event -> event.happenedAt.isAfter(since))
                .flatMap(event -> event.evidence.stream().flatMap(evidence -> supports(event, evidence)))
                .distinct()
                .toList();
    }

    private static Stream<Support> supports(AlertEvent event, Evidence evidence) {
        return evidence.measures().stream()
                .map(measure -> new Support(
                        event.alert.id,
                        evidence.gauge(),
                        Interval.endingAt(evidence.at().minus(measure.endingAgo()), measure.window())));
    }
}
