package org.faofon.channels.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The program of somebody else that wants our warnings; both its address and a secret are needed. */
@ConfigMapping(prefix = "faofon.channels.webhook")
interface WebhookConfig {
    /** {@code https}, or {@code http} on this very machine. */
    Optional<URI> url();

    /** With which each body is signed. */
    Optional<String> secret();

    /** Whether calls to officers and notices for them go there too; not where it feeds something public. */
    @WithDefault("false")
    boolean officers();

    @WithDefault("5s")
    Duration connectTimeout();

    /** How long the whole call may take; less than the relay's lease. */
    @WithDefault("20s")
    Duration callTimeout();
}
