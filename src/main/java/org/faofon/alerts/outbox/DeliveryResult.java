package org.faofon.alerts.outbox;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** The result of an attempt to deliver a message; the channel reports it, the relay acts on it. */
public sealed interface DeliveryResult {
    /**
     * It was accepted, now or by an earlier attempt.
     *
     * @param proof the channel's own id of the message
     * @param cost how many messages of its plan the channel charges for it; empty if it has no plan, or does not say
     */
    record Delivered(String proof, OptionalInt cost) implements DeliveryResult {
        /** By a channel without a plan. */
        public Delivered(String proof) {
            this(proof, OptionalInt.empty());
        }
    }

    /**
     * It may be accepted later.
     *
     * @param after the delay that the channel requested, if it did
     */
    record RetryLater(String reason, Optional<Duration> after) implements DeliveryResult {}

    /** It will never be accepted as it is. */
    record Refused(String reason) implements DeliveryResult {}

    /** It was not sent, to save messages for what is more important: the daily bulletin reports it. */
    record LeftOut(String reason) implements DeliveryResult {}
}
