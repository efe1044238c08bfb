package org.faofon.sim.line;

import java.time.Duration;
import java.util.Optional;

/**
 * The strictness of the stub.
 *
 * @param token the only valid bearer token; empty for any
 * @param requireRetryKey whether a push without a retry key is refused, which LINE itself does not do
 * @param silence how long a scripted timeout keeps the connection open
 */
public record LineStubSettings(Optional<String> token, boolean requireRetryKey, Duration silence) {
    public LineStubSettings {
        if (silence.isNegative() || silence.compareTo(Duration.ofMinutes(10)) > 0) {
            throw new IllegalArgumentException("silence must be at most 10 minutes, but was " + silence);
        }
    }
}
