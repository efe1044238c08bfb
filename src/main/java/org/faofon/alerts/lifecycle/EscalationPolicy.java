package org.faofon.alerts.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faofon.alerts.Alert;
import org.faofon.alerts.Level;

/**
 * When officers get escalations because none has acknowledged an alert.
 *
 * @param after the time without acknowledgement of each step, shortest first; empty for never
 * @param from the lowest public level that is escalated; a pending level always is
 */
record EscalationPolicy(List<Duration> after, Level from) {
    EscalationPolicy {
        Duration last = Duration.ZERO;
        for (Duration step : after) {
            if (step.compareTo(last) <= 0) {
                throw new IllegalArgumentException(
                        "each step must be later than the one before, but they were " + after);
            }
            last = step;
        }
        after = List.copyOf(after);
    }

    /** The step that is reached, from 1; 0 before the first, and if no officer is needed. */
    int stepOf(Alert alert, Instant now) {
        Instant since = alert.unseenSince;
        if (since == null || alert.acknowledgedAt != null || !needsAnOfficer(alert)) {
            return 0;
        }
        return (int)
                after.stream().filter(step -> !since.plus(step).isAfter(now)).count();
    }

    private boolean needsAnOfficer(Alert alert) {
        return alert.status.open() && (alert.pendingLevel != null || !from.above(alert.level));
    }
}
