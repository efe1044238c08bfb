package org.faofon.followers;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether places can be followed by e-mail: a mail needs a sender, and links that lead to this site from anywhere. */
@Singleton
public class MailAvailability {
    private final boolean configured;

    MailAvailability(
            @ConfigProperty(name = "faofon.web.public-url") Optional<URI> site,
            @ConfigProperty(name = "quarkus.mailer.from") Optional<String> from) {
        this.configured =
                site.isPresent() && from.filter(address -> !address.isBlank()).isPresent();
    }

    public boolean isConfigured() {
        return configured;
    }
}
