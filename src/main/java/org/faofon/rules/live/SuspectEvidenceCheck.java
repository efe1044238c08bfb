package org.faofon.rules.live;

import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.faofon.alerts.Alert;
import org.faofon.alerts.Alert.Status;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertEvent.Confirmation;
import org.faofon.alerts.Evidence;
import org.faofon.rules.RuleEvaluator;

/**
 * Whether a public alert depends on rain that was confirmed when it was announced and is suspect now. It stays public,
 * because it may still be right; an officer must check it.
 */
final class SuspectEvidenceCheck {
    private SuspectEvidenceCheck() {}

    /**
     * The suspect rain by which alone the alert's level holds, at the announced times and at new ones.
     *
     * @param told all events of the alert so far
     * @param judge at all gauges of the district
     * @return empty if some of it is confirmed, if an officer has confirmed the alert, or if it is not public
     */
    static List<Evidence> of(Alert alert, List<AlertEvent> told, RuleEvaluator judge, NavigableSet<Instant> newTimes) {
        if (alert.status != Status.ACTIVE) {
            return List.of();
        }
        List<AlertEvent> ofLevel = told.stream()
                .filter(event -> event.isPublic && !alert.level.above(event.level))
                .toList();
        if (ofLevel.stream().anyMatch(event -> event.confirmation == Confirmation.OFFICER)) {
            return List.of();
        }
        NavigableSet<Instant> times = new TreeSet<>(newTimes);
        ofLevel.forEach(event -> event.evidence.forEach(held -> times.add(held.at())));
        List<Evidence> held = judge.held(times).stream()
                .filter(evidence -> !alert.level.above(evidence.level()))
                .toList();
        return held.stream().allMatch(Evidence::unconfirmed) ? held : List.of();
    }
}
