package org.faofon.accounts.shift;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/** Settings of shifts. */
@ConfigMapping(prefix = "faofon.accounts.shift")
public interface ShiftConfig {
    /** From when nobody has to be on duty, in Thai time; only together with the other. */
    Optional<LocalTime> quietFrom();

    Optional<LocalTime> quietUntil();

    /** How long after the last shift the centre still counts as one that uses shifts. */
    @WithDefault("7d")
    Duration usedWithin();

    /** Whether it is the agreed quiet time; it may go over midnight. */
    default boolean isQuiet(LocalTime time) {
        if (quietFrom().isEmpty() || quietUntil().isEmpty()) {
            return false;
        }
        LocalTime from = quietFrom().get();
        LocalTime until = quietUntil().get();
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }
}
