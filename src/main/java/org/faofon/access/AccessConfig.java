package org.faofon.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Who may sign in, and for how long. */
@ConfigMapping(prefix = "faofon.access")
interface AccessConfig {
    /** The password of the user {@code admin}; without it, one is generated and printed at the first start. */
    Optional<String> adminPassword();

    /** How long a sign-in on the pages lasts. */
    @WithDefault("P30D")
    Duration signInLasts();

    /** How many wrong passwords one address may send within {@link #failuresForgotten}. */
    @WithDefault("10")
    int failures();

    @WithDefault("PT15M")
    Duration failuresForgotten();

    /** How many wrong PINs a school accepts per day from all addresses; after that only the QR code works. */
    @WithDefault("50")
    int schoolFailures();

    /** The token with which a monitor reads metrics and the details of health; absent, only officers do. */
    Optional<String> scrapeToken();
}
