package org.faofon.channels.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Who gets warnings by e-mail; the server is Quarkus's own setting. */
@ConfigMapping(prefix = "faofon.channels.mail")
interface MailConfig {
    /** Addresses, separated by commas; officers', because what only officers may know goes there too. */
    Optional<List<String>> to();

    /** How long it may take to hand over a message; less than the relay's lease. */
    @WithDefault("30s")
    Duration sendTimeout();
}
