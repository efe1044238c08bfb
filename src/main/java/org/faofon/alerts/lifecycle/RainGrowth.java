package org.faofon.alerts.lifecycle;

import static org.faofon.alerts.AlertEvent.BY_RULES;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.faofon.alerts.Alert;
import org.faofon.alerts.Alert.Status;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertEvent.Confirmation;
import org.faofon.alerts.AlertEvent.Kind;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Finding;

/**
 * Whether the rain has grown beyond what was announced: a rule holds at another gauge, or there is a tenth more rain.
 */
final class RainGrowth {
    /** A smaller increase is not worth a message. */
    private static final double WORTH_TELLING = 1.1;

    /**
     * The update event, if nothing else is to be announced.
     *
     * @param every the shortest time since the last public event
     * @param told the events of an alert so far, in order, by its id
     */
    static Optional<AlertEvent> updateWhenDue(
            Optional<Alert> latest, Finding finding, Duration every, LongFunction<List<AlertEvent>> told) {
        Instant longAgo = finding.at().minus(every);
        return latest.filter(alert -> alert.status == Status.ACTIVE && alert.wasToldBy(longAgo))
                .flatMap(alert -> update(alert, finding, told.apply(alert.id)));
    }

    /**
     * The event with what the finding adds to what was announced.
     *
     * @param told the alert's events so far, in order
     * @return empty if it is not worth a message
     */
    static Optional<AlertEvent> update(Alert alert, Finding finding, List<AlertEvent> told) {
        List<Evidence> held = finding.held().stream()
                .filter(evidence -> !evidence.unconfirmed() && !evidence.level().above(alert.level))
                .filter(evidence -> !alert.coveredBefore(evidence.gauge(), evidence.level()))
                .toList();
        if (held.stream().noneMatch(evidence -> isNew(evidence, told))) {
            return Optional.empty();
        }
        AlertEvent event = AlertEvent.of(alert, Kind.UPDATED, BY_RULES, finding.at());
        event.confirmation = told.stream()
                .filter(earlier -> earlier.isPublic && earlier.level == alert.level)
                .reduce((earlier, later) -> later)
                .map(earlier -> earlier.confirmation)
                .orElse(Confirmation.NOT_NEEDED);
        event.isPublic = true;
        event.reporting = finding.reporting();
        event.gauges = finding.gauges();
        event.evidence = held;
        alert.addGauges(held.stream().map(Evidence::gauge).toList());
        return Optional.of(event);
    }

    /**
     * Called at every step of every open alert, also by a backtest of years, so the newest of many events come first.
     */
    private static boolean isNew(Evidence held, List<AlertEvent> told) {
        double ratio = held.ratio();
        for (int i = told.size() - 1; i >= 0; i--) {
            for (Evidence named : told.get(i).evidence) {
                boolean same = named.rule().equals(held.rule()) && named.gauge().equals(held.gauge());
                if (same && ratio < named.ratio() * WORTH_TELLING) {
                    return false;
                }
            }
        }
        return true;
    }
}
