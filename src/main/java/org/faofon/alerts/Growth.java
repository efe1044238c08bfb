package org.faofon.alerts;

import static org.faofon.alerts.AlertEvent.BY_RULES;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.faofon.alerts.Alert.Status;
import org.faofon.alerts.AlertEvent.Confirmation;
import org.faofon.alerts.AlertEvent.Kind;

/** Whether the rain has grown beyond what was told: it holds a rule at another gauge, or there is a tenth more of it. */
final class Growth {
    /** Less is no news to anybody who stands in it. */
    private static final double WORTH_TELLING = 1.1;

    /**
     * The event that tells that the rain goes on, while nothing else is to be told.
     *
     * @param every the shortest time since people were told of the alert
     * @param told the alert's events so far, in order
     */
    static Optional<AlertEvent> updateWhenDue(
            Optional<Alert> latest, Finding finding, Duration every, Function<Alert, List<AlertEvent>> told) {
        Instant longAgo = finding.at().minus(every);
        return latest.filter(alert -> alert.status == Status.ACTIVE && alert.wasToldBy(longAgo))
                .flatMap(alert -> update(alert, finding, told.apply(alert)));
    }

    /**
     * The event that tells what the finding adds to what was told.
     *
     * @param told the alert's events so far, in order
     * @return empty if it is not worth it
     */
    static Optional<AlertEvent> update(Alert alert, Finding finding, List<AlertEvent> told) {
        List<Evidence> held = finding.held().stream()
                .filter(evidence -> !evidence.unconfirmed() && !evidence.level().above(alert.level))
                .toList();
        List<Evidence> named =
                told.stream().flatMap(event -> event.evidence.stream()).toList();
        if (!new Growth(named).worthTelling(held)) {
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
        return Optional.of(event);
    }

    private record Place(String rule, String gauge) {}

    private final Map<Place, Double> told = new HashMap<>();

    /** @param told what the alert has named so far */
    Growth(List<Evidence> told) {
        told.forEach(evidence -> this.told.merge(place(evidence), evidence.ratio(), Math::max));
    }

    boolean worthTelling(List<Evidence> held) {
        return held.stream().anyMatch(this::isMore);
    }

    private boolean isMore(Evidence evidence) {
        Double before = told.get(place(evidence));
        return before == null || evidence.ratio() >= before * WORTH_TELLING;
    }

    private static Place place(Evidence evidence) {
        return new Place(evidence.rule(), evidence.gauge());
    }
}
