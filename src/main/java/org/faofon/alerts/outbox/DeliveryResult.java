package org.faofon.alerts.outbox;

import java.time.Duration;
import java.util.Optional;

/** How an attempt to hand a message to a channel ended; the channel says it, the relay acts on it. */
public sealed interface DeliveryResult {
    /**
     * It was taken, now or by an earlier attempt.
     *
     * @param proof the channel's own id of the message
     */
    record Delivered(String proof) implements DeliveryResult {}

    /**
     * It may be taken later.
     *
     * @param after how long the channel asked us to wait, if it did
     */
    record RetryLater(String reason, Optional<Duration> after) implements DeliveryResult {}

    /** It will never be taken like this. */
    record Refused(String reason) implements DeliveryResult {}

    /** It was not even tried, to save messages for what is more important: it is left to the daily word. */
    record LeftOut(String reason) implements DeliveryResult {}
}
