package org.faofon.followers.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.faofon.common.text.Language;
import org.faofon.followers.OwnThreshold;
import org.faofon.followers.Place;
import org.faofon.followers.PushSubscription;

/**
 * A message that its taker must send, and then settle.
 *
 * @param attempt from 1
 * @param left how long it is still worth sending
 */
record FollowerMessage(
        long id,
        UUID follower,
        Language language,
        Address address,
        Content content,
        int urgency,
        int attempt,
        Duration left) {
    /** Where it goes. */
    sealed interface Address {
        record Device(PushSubscription subscription) implements Address {}

        record Mail(String email) implements Address {}
    }

    /** What it is about. */
    sealed interface Content {
        record OfAlert(long event) implements Content {}

        /** A threshold of the follower's own. */
        record OfRain(long follow, Place place, OwnThreshold threshold, long rainMicrometres, String gauge, Instant at)
                implements Content {}

        /** The follower does not follow that place any more. */
        record Nothing() implements Content {}
    }

    /** What became of it. */
    record Settled(long id, State state, String outcome, Optional<Duration> pause) {}

    /** The state of a message. */
    enum State {
        WAITING,
        SENT,
        REFUSED,
        EXPIRED
    }
}
