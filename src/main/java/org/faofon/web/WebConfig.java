package org.faofon.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What the pages and feeds say of themselves, and their limits. */
@ConfigMapping(prefix = "faofon.web")
public interface WebConfig {
    /** Where the public finds us, for absolute links; without it a request's own address is used. */
    Optional<URI> publicUrl();

    /** Whom the map has to thank for the borders. */
    Optional<String> boundariesAttribution();

    /** How many browsers may watch the live stream at a time. */
    @WithDefault("5000")
    int watchers();

    Embed embed();

    /** The small page that other sites may show within theirs. */
    interface Embed {
        /** Which sites may, as Content-Security-Policy writes sources; all by default, because it is public anyway. */
        @WithDefault("*")
        String ancestors();
    }

    Cap cap();

    /** The Common Alerting Protocol asks who speaks, to whom, and for how long it counts. */
    interface Cap {
        /** Whom the messages are for. */
        enum Scope {
            PUBLIC,
            RESTRICTED
        }

        /** PUBLIC only where an authority has agreed to it: a school network is none. */
        @WithDefault("RESTRICTED")
        Scope scope();

        /** A name for us that nobody else in the world uses; the part after @ should be a domain of the operator's. */
        @WithDefault("faofon@phatthalung.invalid")
        String sender();

        /** Whom to ask; empty for nobody. */
        Optional<String> contact();

        /** How long a message counts, unless a later one replaces it before. */
        @WithDefault("PT24H")
        Duration lasts();

        /** The radius about a gauge that a warning is taken to speak of, where the districts' borders are not known. */
        @WithDefault("5")
        double radiusKm();
    }
}
