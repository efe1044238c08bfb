package org.faofon.gateways.mqtt;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.UserProperty;
import org.faofon.gateways.decode.Arrival;
import org.faofon.network.ArrivalStamp;
import org.faofon.network.NetworkClock;

/**
 * When the broker received a message, from which {@code "ageSeconds"} is counted (decision 38).
 *
 * <p>The embedded broker notes it. Another broker does not tell: its messages have just arrived, except those that it
 * kept for our session while we were away.
 */
final class ArrivalTimes {
    /** A shorter absence makes no noticeable error: a device's own clock may be as wrong. */
    static final Duration SHORT_ABSENCE = Duration.ofSeconds(10);

    /** How long after a longer one the broker may still be sending what it kept. */
    static final Duration CATCHING_UP = Duration.ofMinutes(1);

    static final String RETAINED = "the broker had retained the message";
    static final String NOT_NOTED = "the broker did not note when the message arrived";
    static final String MAY_HAVE_WAITED = "the message may have waited in the broker while Faofon was away";

    private final boolean embedded;
    private final NetworkClock clock;
    private final InstantSource world;
    private volatile Instant lostAt = Instant.MIN;
    private volatile Instant caughtUpAt = Instant.MAX;

    ArrivalTimes(boolean embedded, NetworkClock clock, InstantSource world) {
        this.embedded = embedded;
        this.clock = clock;
        this.world = world;
    }

    /** The connection is established; with a session, the broker sends what it kept for it. */
    void connected(boolean hasSession) {
        Instant now = world.instant();
        caughtUpAt = !hasSession || wasBrief(now) ? now : now.plus(CATCHING_UP);
    }

    private boolean wasBrief(Instant now) {
        return !lostAt.isBefore(now.minus(SHORT_ABSENCE));
    }

    void lost() {
        Instant now = world.instant();
        // Lost again before it caught up: what the broker kept since the first time is still to come.
        lostAt = now.isBefore(caughtUpAt) ? Instant.MIN : now;
        caughtUpAt = Instant.MAX;
    }

    /** Messages may arrive before we know that we are connected. */
    private boolean hasCaughtUp(Instant now) {
        return caughtUpAt.equals(Instant.MAX) ? wasBrief(now) : !now.isBefore(caughtUpAt);
    }

    Arrival of(MqttMessage message) {
        if (message.isRetained()) {
            return Arrival.unknown(RETAINED);
        }
        if (embedded) {
            return stamp(message)
                    .flatMap(stamp -> ArrivalStamp.read(stamp, world.instant(), clock))
                    .map(Arrival::at)
                    .orElseGet(() -> Arrival.unknown(NOT_NOTED));
        }
        return hasCaughtUp(world.instant()) ? Arrival.at(clock.instant()) : Arrival.unknown(MAY_HAVE_WAITED);
    }

    private static Optional<String> stamp(MqttMessage message) {
        List<UserProperty> properties =
                message.getProperties() == null ? null : message.getProperties().getUserProperties();
        return properties == null
                ? Optional.empty()
                : properties.stream()
                        .filter(property -> property.getKey().equals(ArrivalStamp.PROPERTY))
                        .map(UserProperty::getValue)
                        .findFirst();
    }
}
