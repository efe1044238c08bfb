package org.faofon.network;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When the embedded broker received a message, in real time: a user property of MQTT 5, in milliseconds since 1970. A
 * message may wait in the broker while the program is away, and only the broker knows since when (decision 38).
 */
public final class ArrivalStamp {
    public static final String PROPERTY = "faofon-arrived";

    private ArrivalStamp() {}

    public static String write(Instant arrived) {
        return Long.toString(arrived.toEpochMilli());
    }

    /**
     * The same instant by the network's clock, which runs faster in an exercise.
     *
     * @return empty if it is no stamp
     */
    public static Optional<Instant> read(String stamp, Instant realNow, NetworkClock clock) {
        if (!stamp.matches("[0-9]{1,15}")) {
            return Optional.empty();
        }
        Duration ago = Duration.between(Instant.ofEpochMilli(Long.parseLong(stamp)), realNow);
        // The machine's clock may have been set back meanwhile.
        long millis = Math.max(0, ago.toMillis());
        return Optional.of(clock.instant().minusMillis(Math.round(millis * clock.rate())));
    }
}
