package org.faofon.channels.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The other program that gets our warnings; both its address and a secret are required. */
@ConfigMapping(prefix = "faofon.channels.webhook")
interface WebhookConfig {
    /** {@code https}, or {@code http} on the same machine. */
    Optional<URI> url();

    /** The key for the signature of each body. */
    Optional<String> secret();

    /** Whether escalations and notices for officers are sent there too; not if it publishes what it gets. */
    @WithDefault("false")
    boolean officers();

    @WithDefault("5s")
    Duration connectTimeout();

    /** How long the whole call may take; less than the relay's lease. */
    @WithDefault("20s")
    Duration callTimeout();
}
