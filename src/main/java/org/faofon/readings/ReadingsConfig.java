package org.faofon.readings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the intake and of the data in memory. */
@ConfigMapping(prefix = "faofon.readings")
public interface ReadingsConfig {
    /** How many submissions may wait between the gateways and the store; beyond that the gateways push back. */
    @WithDefault("8192")
    int waiting();

    /** How many readings are stored by one statement. */
    @WithDefault("3000")
    int batch();

    /** The delay before the store is retried after a failure. */
    @WithDefault("1s")
    Duration retryAfter();

    Silence silence();

    Trust trust();

    /** How far gauges can be relied on, month by month. */
    interface Trust {
        /** How often it is computed, in real time. */
        @WithDefault("6h")
        Duration every();
    }

    /** When a gauge counts as silent sooner than usual. */
    interface Silence {
        /** Rain of one hour, in millimetres, that counts as heavy. */
        @WithDefault("10")
        double heavyMm();

        /** How far away heavy rain counts; within the district it always does. */
        @WithDefault("20")
        double nearKm();

        /** How many of its own intervals an automatic gauge may be late during heavy rain nearby. */
        @WithDefault("2")
        int intervals();

        /** How late it may be then in any case. */
        @WithDefault("10m")
        Duration atLeast();
    }
}
