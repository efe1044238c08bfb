package org.faofon.gateways;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How readings arrive. */
@ConfigMapping(prefix = "faofon.gateways")
public interface GatewaysConfig {
    /** The data folder. */
    String home();

    Mqtt mqtt();

    Http http();

    Bulk bulk();

    interface Mqtt {
        /** The broker, for example {@code tcp://broker:1883}; absent, the one that the program brings along. */
        Optional<String> url();

        Optional<String> username();

        Optional<String> password();

        /** The name of the persistent session at that broker; two programs on one broker need two names. */
        @WithDefault("faofon")
        String clientId();

        /** How many messages may be on their way to the store, unacknowledged. */
        @WithDefault("1000")
        int receiveMaximum();

        /** How long to wait before a lost broker is tried again. */
        @WithDefault("2s")
        Duration retryAfter();
    }

    interface Http {
        /** How many requests may wait for the store; together with MQTT's no more than the intake lets wait. */
        @WithDefault("2000")
        int waiting();

        /** How many of those may be for one gauge, so that a flood from it leaves places for the others. */
        @WithDefault("500")
        int waitingOfOne();

        /** How long a request waits for the store before it is told to come again. */
        @WithDefault("10s")
        Duration patience();

        /** How many readings one request may bring. */
        @WithDefault("1000")
        int mostReadings();
    }

    /** Large uploads. */
    interface Bulk {
        /** How many may run at once; each keeps a thread busy. */
        @WithDefault("2")
        int uploads();

        /** How many readings are handed in together. */
        @WithDefault("1000")
        int chunk();

        /** How many chunks of an upload may wait for the store, in front of the readings of today. */
        @WithDefault("4")
        int waiting();

        /** How long an upload waits for the store before it gives up. */
        @WithDefault("60s")
        Duration patience();

        /** How many refused lines are listed in the answer; the others are counted only. */
        @WithDefault("10000")
        int mostListed();
    }
}
