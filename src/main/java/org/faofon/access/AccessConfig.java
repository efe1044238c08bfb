package org.faofon.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.faofon.common.security.AttemptThrottle;

/** Who may sign in, and for how long. */
@ConfigMapping(prefix = "faofon.access")
interface AccessConfig {
    /** The password of the user {@code admin}; without it, one is generated at the first start. */
    Optional<String> adminPassword();

    /** The data folder, for the file with a generated password. */
    @WithDefault("data")
    Path home();

    /** How long a sign-in on the pages lasts. */
    @WithDefault("P30D")
    Duration signInLasts();

    /** How many wrong passwords or PINs one address may send without a delay. */
    @WithDefault("10")
    int failures();

    /** How many strangers may send for one account without a delay. */
    @WithDefault("10")
    int accountFailures();

    /** The delay after those; each further failure doubles it. */
    @WithDefault("PT2S")
    Duration firstDelay();

    /** The longest delay of an address. */
    @WithDefault("PT5M")
    Duration longestDelay();

    /**
     * The longest delay of an account: nobody can keep others out for longer. It is shorter than that of an address, so
     * that one attacker cannot take every attempt that the account has.
     */
    @WithDefault("PT1M")
    Duration accountLongestDelay();

    /** How long after the last failure all are forgotten. */
    @WithDefault("PT15M")
    Duration failuresForgotten();

    /** What one address may do. */
    default AttemptThrottle.Limits ofAddress() {
        return new AttemptThrottle.Limits(failures(), firstDelay(), longestDelay(), failuresForgotten());
    }

    /** What strangers may do with one account. */
    default AttemptThrottle.Limits ofAccount() {
        return new AttemptThrottle.Limits(accountFailures(), firstDelay(), accountLongestDelay(), failuresForgotten());
    }
}
