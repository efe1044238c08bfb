package org.faofon.web.feeds;

import java.time.Duration;
import java.time.Instant;
import org.faofon.alerts.AlertEvent;

/**
 * One CAP message of an alert: what was told when something changed, or the same again because it still holds.
 *
 * @param renewal 0 where something changed, then 1, 2, … of the same event
 * @param sent when it was told, or told again
 */
record CapMessagePlan(AlertEvent event, int renewal, Instant sent, Instant expires) {
    static CapMessagePlan of(AlertEvent event, int renewal, Instant sent, Duration lasts) {
        return new CapMessagePlan(event, renewal, sent, sent.plus(lasts));
    }

    boolean renewed() {
        return renewal > 0;
    }

    /** What its address ends with: 17, or 17-2 for the second renewal of event 17. */
    String name() {
        return renewed() ? event.id + "-" + renewal : Long.toString(event.id);
    }
}
