package org.faofon.alerts;

import java.util.UUID;

/** A way by which alert events leave; one bean for each. */
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
     * Tries to hand over one message, within the channel's own time-out, and never throws for what the outside did.
     *
     * @param retryKey the same for every attempt at the same message, so that the channel can refuse a repetition
     */
    Delivery deliver(UUID retryKey, AlertEvent event);
}
