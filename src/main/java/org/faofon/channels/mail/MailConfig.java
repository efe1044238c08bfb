package org.faofon.channels.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The recipients of warnings by e-mail; the server is configured in Quarkus. */
@ConfigMapping(prefix = "faofon.channels.mail")
interface MailConfig {
    /** Addresses, separated by commas; those of officers, because messages for officers only go there too. */
    Optional<List<String>> to();

    /** Calls to officers within this time are one message; the first waits a third of it for the others. */
    @WithDefault("1m")
    Duration gathersCalls();

    /** The time-out for sending a message; less than the relay's lease. */
    @WithDefault("30s")
    Duration sendTimeout();
}
