package org.faofon.alerts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the warnings are sent; every span is in real time, in an exercise too. */
@ConfigMapping(prefix = "faofon.alerts")
interface AlertsConfig {
    /** How often to look for alerts that no officer answered in time. */
    @WithDefault("1s")
    Duration lookForOverdueEvery();

    Relay relay();

    /** How messages are handed to the channels. */
    interface Relay {
        /** How often to look for messages that are due again; a new one is sent at once. */
        @WithDefault("2s")
        Duration lookEvery();

        /** How long a message belongs to whoever sends it; longer than any channel's time-out. */
        @WithDefault("60s")
        Duration lease();

        /** The wait after the first failure; it doubles with each. */
        @WithDefault("2s")
        Duration firstWait();

        @WithDefault("2m")
        Duration longestWait();

        /** When to stop trying: a retry key of LINE is good for 24 h, and yesterday's warning warns nobody. */
        @WithDefault("23h")
        Duration giveUpAfter();
    }
}
