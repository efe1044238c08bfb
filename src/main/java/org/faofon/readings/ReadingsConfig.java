package org.faofon.readings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the intake and of what is kept in memory. */
@ConfigMapping(prefix = "faofon.readings")
public interface ReadingsConfig {
    /** How many submissions may wait between the doors and the store; the doors push back beyond that. */
    @WithDefault("4096")
    int waiting();

    /** How many readings are stored by one statement. */
    @WithDefault("1000")
    int batch();

    /** How long to wait before the store is tried again after it failed. */
    @WithDefault("1s")
    Duration retryAfter();

    Silence silence();

    /** When a gauge counts as silent sooner than usual. */
    interface Silence {
        /** Rain of one hour, in millimetres, that counts as hard. */
        @WithDefault("10")
        double heavyMm();

        /** How far away hard rain counts; within the district it always does. */
        @WithDefault("20")
        double nearKm();

        /** How many of its own intervals an automatic gauge may be late while it rains hard nearby. */
        @WithDefault("2")
        int intervals();

        /** How late it may be then in any case. */
        @WithDefault("10m")
        Duration atLeast();
    }
}
