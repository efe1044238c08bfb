package org.faofon.web.feeds;

import java.time.Duration;
import java.time.Instant;
import org.faofon.alerts.AlertEvent;

/**
 * One CAP message of an alert: an event, or its renewal because the alert is still in force.
 *
 * @param renewal 0 for the event, then 1, 2, … for its renewals
 * @param sent when it was sent or renewed
 */
record CapMessagePlan(AlertEvent event, int renewal, Instant sent, Instant expires) {
    static CapMessagePlan of(AlertEvent event, int renewal, Instant sent, Duration lasts) {
        return new CapMessagePlan(event, renewal, sent, sent.plus(lasts));
    }

    boolean renewed() {
        return renewal > 0;
    }

    /** The end of its address: 17, or 17-2 for the second renewal of event 17. */
    String name() {
        return renewed() ? event.id + "-" + renewal : Long.toString(event.id);
    }
}
