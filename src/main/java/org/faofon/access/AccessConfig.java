package org.faofon.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Who is let in, and for how long. */
@ConfigMapping(prefix = "faofon.access")
interface AccessConfig {
    /** The password of the user {@code admin}; without it one is made and printed at the first start. */
    Optional<String> adminPassword();

    /** How long a sign-in on the pages lasts. */
    @WithDefault("P30D")
    Duration signInLasts();

    /** How many wrong passwords one address may send within {@link #failuresForgotten}. */
    @WithDefault("10")
    int failures();

    @WithDefault("PT15M")
    Duration failuresForgotten();

    /** How many wrong PINs a school takes in a day from everywhere; after that only the QR code lets in. */
    @WithDefault("50")
    int schoolFailures();
}
