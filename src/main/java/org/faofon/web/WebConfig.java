package org.faofon.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings and limits of the pages and feeds. */
@ConfigMapping(prefix = "faofon.web")
public interface WebConfig {
    /** Our public address, for absolute links; see {@link org.faofon.common.web.SiteAddress}. */
    Optional<URI> publicUrl();

    /** Other names of this site that may stand in links. */
    Optional<List<String>> hosts();

    /** The attribution of the borders on the map. */
    Optional<String> boundariesAttribution();

    /** How many browsers may use the live stream at a time. */
    @WithDefault("5000")
    int watchers();

    /** How many of them may share an address, as all phones of a school do. */
    @WithDefault("500")
    int watchersOfAddress();

    Embed embed();

    /** The small page that other sites may embed. */
    interface Embed {
        /**
         * The sites that may embed it, in the syntax of Content-Security-Policy sources; all by default, because it is
         * public anyway.
         */
        @WithDefault("*")
        String ancestors();
    }

    Cap cap();

    /** Sender, scope and validity of Common Alerting Protocol messages. */
    interface Cap {
        /** The audience of the messages. */
        enum Scope {
            PUBLIC,
            RESTRICTED
        }

        /** PUBLIC only where an authority has agreed: a school network is not an authority. */
        @WithDefault("RESTRICTED")
        Scope scope();

        /** A globally unique name; the part after @ should be a domain of the operator's. */
        @WithDefault("faofon@phatthalung.invalid")
        String sender();

        /**
         * The object identifier under which messages are numbered, such as one below WMO's 2.49.0.1; empty for
         * identifiers of our own.
         */
        Optional<String> oid();

        /** The certificate of the {@link #key}, in a PEM file; empty for unsigned messages. */
        Optional<Path> certificate();

        /** The RSA key that signs messages, in a PEM file. */
        Optional<Path> key();

        /** The contact; empty for none. */
        Optional<String> contact();

        /** How long a message is valid, unless a later one replaces it. */
        @WithDefault("PT24H")
        Duration lasts();

        /** The radius around a gauge that a warning covers, if the districts' borders are unknown. */
        @WithDefault("5")
        double radiusKm();
    }
}
