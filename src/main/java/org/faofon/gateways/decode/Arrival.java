package org.faofon.gateways.decode;

import java.time.Instant;
import java.util.Optional;

/**
 * When a message arrived, from which {@code "ageSeconds"} is counted (decision 38).
 *
 * @param at empty if it may have waited somewhere
 * @param whyUnknown why its sender must give a time; empty if the arrival is known
 */
public record Arrival(Optional<Instant> at, String whyUnknown) {
    public static Arrival at(Instant at) {
        return new Arrival(Optional.of(at), "");
    }

    public static Arrival unknown(String why) {
        return new Arrival(Optional.empty(), why);
    }
}
