package org.faofon.channels.webhook.custom;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The limits of the channels that administrators set up. */
@ConfigMapping(prefix = "faofon.channels.custom")
interface CustomWebhookConfig {
    /**
     * Whether requests may go to this machine and to private networks, and then also without TLS. Otherwise a page of
     * ours would reach what only this machine should reach.
     */
    @WithDefault("false")
    boolean privateAddresses();

    @WithDefault("5s")
    Duration connectTimeout();

    /** How long the whole call may take; less than the relay's lease. */
    @WithDefault("20s")
    Duration callTimeout();
}
