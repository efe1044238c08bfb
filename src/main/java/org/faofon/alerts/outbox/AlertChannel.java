package org.faofon.alerts.outbox;

import java.time.Duration;
import java.util.UUID;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Notice;

/** A way by which alert events and notices leave; one bean for each. */
public interface AlertChannel {
    /** Its name in the outbox; never changes. */
    String name();

    /** Whether the operator has configured it; nothing is queued for a channel that is not. */
    boolean configured();

    /** Whether an event that is worth a push goes this way; nothing is queued that does not. */
    default boolean carries(AlertEvent event) {
        return true;
    }

    /**
     * Whether news that is not worth a push goes this way too, because a program reads it and it costs nothing; see {@link
     * PushPolicy}.
     */
    default boolean carriesQuietNews() {
        return false;
    }

    /** Whether a notice goes this way; nothing is queued that does not. */
    default boolean carries(Notice notice) {
        return true;
    }

    /**
     * How long after a push more news is gathered into the next one; what is urgent never waits for it. Zero for a channel
     * that costs nothing: then each event is a push of its own.
     */
    default Duration gathers() {
        return Duration.ZERO;
    }

    /**
     * Tries to hand over one push, within the channel's own time-out, and never throws for what the outside did.
     *
     * @param retryKey the same for every attempt at the same missive, so that the channel can refuse a repetition
     */
    DeliveryResult deliver(UUID retryKey, OutboundMessage missive);
}
