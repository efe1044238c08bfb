package org.faofon.gateways;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of the gateways. */
@ConfigMapping(prefix = "faofon.gateways")
public interface GatewaysConfig {
    /** The data folder. */
    String home();

    Mqtt mqtt();

    Http http();

    Bulk bulk();

    interface Mqtt {
        /** The broker, for example {@code tcp://broker:1883}; absent, the embedded one. */
        Optional<String> url();

        Optional<String> username();

        Optional<String> password();

        /** The name of the persistent session at that broker; two programs on one broker need two names. */
        @WithDefault("faofon")
        String clientId();

        /** How many messages may be unacknowledged at the same time. */
        @WithDefault("1000")
        int receiveMaximum();

        /**
         * How many messages may be on their way from the embedded broker's connections straight to the store; one of
         * more than 256 bytes counts as several.
         */
        @WithDefault("4096")
        int directWaiting();

        /** The delay before reconnecting to the broker. */
        @WithDefault("2s")
        Duration retryAfter();
    }

    interface Http {
        /** How many requests may wait for the store; together with those of MQTT no more than the intake accepts. */
        @WithDefault("2000")
        int waiting();

        /** How many of those may be for one gauge, so that a flood from it leaves places for the others. */
        @WithDefault("500")
        int waitingOfOne();

        /** How long a request waits for the store before it is refused with a retry. */
        @WithDefault("10s")
        Duration patience();

        /** How many readings one request may contain. */
        @WithDefault("1000")
        int mostReadings();
    }

    /** Large uploads. */
    interface Bulk {
        /** How many may run at once; each keeps a thread busy. */
        @WithDefault("2")
        int uploads();

        /** How many readings are submitted together. */
        @WithDefault("1000")
        int chunk();

        /** How many chunks of an upload may wait for the store, ahead of today's readings. */
        @WithDefault("8")
        int waiting();

        /** How long an upload waits for the store before it gives up. */
        @WithDefault("60s")
        Duration patience();

        /** How many refused lines are listed in the response; the others are only counted. */
        @WithDefault("10000")
        int mostListed();
    }
}
