package org.faofon.alerts.outbox;

import java.time.Duration;
import java.util.UUID;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Notice;

/** A channel on which alert events and notices are sent; one bean for each. */
public interface AlertChannel {
    /** Its name in the outbox; never changes. */
    String name();

    /** Whether the operator has configured it; nothing is queued for a channel that is not. */
    boolean configured();

    /** Whether this channel carries an event that is worth a push; otherwise nothing is queued. */
    default boolean carries(AlertEvent event) {
        return true;
    }

    /**
     * Whether this channel also carries events that are not worth a push, because a program reads them and they cost
     * nothing; see {@link PushPolicy}.
     */
    default boolean carriesQuietNews() {
        return false;
    }

    /** Whether this channel carries a notice; otherwise nothing is queued. */
    default boolean carries(Notice notice) {
        return true;
    }

    /**
     * How long after a push further events are grouped into the next one; urgent events never wait for it. Zero for a
     * free channel: then each event is a separate push.
     */
    default Duration gathers() {
        return Duration.ZERO;
    }

    /**
     * How often calls to officers are sent at most, so that those of one storm are one message. The first waits a third of
     * that time for the others. Zero: at once.
     */
    default Duration gathersCalls() {
        return Duration.ZERO;
    }

    /**
     * Tries to deliver one push, within the channel's own time-out. It never throws for external failures.
     *
     * @param retryKey the same for every attempt at the same message, so that the channel can refuse a repetition
     */
    DeliveryResult deliver(UUID retryKey, OutboundMessage outbound);
}
