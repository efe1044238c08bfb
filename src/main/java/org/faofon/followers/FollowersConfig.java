package org.faofon.followers;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The limits of those who follow a place, and of what is sent to them. */
@ConfigMapping(prefix = "faofon.followers")
public interface FollowersConfig {
    /** Whether exercises are sent to followers, with their mark. */
    @WithDefault("false")
    boolean exercises();

    @WithDefault("100000")
    int mostFollowers();

    /** Places of one device or address. */
    @WithDefault("20")
    int mostPlaces();

    /** How long messages are kept after they were sent, so that nobody is told twice. */
    @WithDefault("30d")
    Duration keep();

    /** How often to look for messages that are due. */
    @WithDefault("2s")
    Duration lookEvery();

    /** How soon new rain is compared with own thresholds. */
    @WithDefault("5s")
    Duration rainEvery();

    /** How long a taken message belongs to its taker; longer than a batch takes. */
    @WithDefault("5m")
    Duration lease();

    @WithDefault("5s")
    Duration firstWait();

    @WithDefault("5m")
    Duration longestWait();

    Push push();

    Mail mail();

    /** Web Push. */
    interface Push {
        /** Whom the push services may contact: mailto: or https:. By default the public address of the site. */
        Optional<String> subject();

        /**
         * The hosts of push services, {@code *.} for all below, {@code *} for any on the public internet: whoever
         * subscribes makes the program send requests to the host that they name.
         */
        @WithDefault("fcm.googleapis.com,*.push.services.mozilla.com,*.push.apple.com,*.notify.windows.com")
        List<String> hosts();

        /** Whether requests may go to this machine and to private networks, and then also without TLS. */
        @WithDefault("false")
        boolean privateAddresses();

        @WithDefault("10s")
        Duration callTimeout();

        /** How many requests are open at the same time. */
        @WithDefault("16")
        int parallel();

        /** How many messages are taken at once. */
        @WithDefault("200")
        int batch();
    }

    /** E-mail. */
    interface Mail {
        /** How long a confirmation link can be used. */
        @WithDefault("1d")
        Duration linkLasts();

        /** Confirmation messages to one address within a day. */
        @WithDefault("3")
        int mostPerAddress();

        /** Confirmation messages to all addresses within a day. */
        @WithDefault("1000")
        int mostPerDay();

        @WithDefault("30s")
        Duration sendTimeout();

        @WithDefault("4")
        int parallel();

        @WithDefault("20")
        int batch();
    }
}
