package org.faofon.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.faofon.common.security.AttemptThrottle;

/** Who may sign in, and for how long. */
@ConfigMapping(prefix = "faofon.access")
public interface AccessConfig {
    /** The password of the user {@code admin}; without it, one is generated at the first start. */
    Optional<String> adminPassword();

    /** The data folder, for the file with a generated password. */
    @WithDefault("data")
    Path home();

    /** How long a sign-in on the pages lasts. */
    @WithDefault("P30D")
    Duration signInLasts();

    /** After how long without use a sign-in on the pages ends. */
    @WithDefault("P14D")
    Duration signInIdle();

    /** Whether administrators who sign in by password must use one-time codes. */
    @WithDefault("false")
    boolean totpForAdmins();

    /** Sign-in at an OpenID provider, beside the passwords; off without an issuer. */
    Oidc oidc();

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

    /** The token with which a monitor reads metrics and the details of health; absent, only officers do. */
    Optional<String> scrapeToken();

    /** The OpenID provider. */
    interface Oidc {
        /** Its issuer identifier; {@code /.well-known/openid-configuration} is read below it. */
        Optional<URI> issuer();

        Optional<String> clientId();

        Optional<String> clientSecret();

        /** The name on the button. */
        @WithDefault("OpenID")
        String label();

        /** The scopes beside {@code openid}. */
        @WithDefault("profile,email")
        List<String> scopes();

        /** The claim with the name by which administrators expect a person. */
        @WithDefault("preferred_username")
        String nameClaim();

        /** The claim with the person's groups. */
        @WithDefault("groups")
        String groupsClaim();

        /** The group of each role. If any is set, the role follows the groups, and people in none are refused. */
        Optional<String> viewerGroup();

        Optional<String> officerGroup();

        Optional<String> adminGroup();

        /** The role of people whom no administrator has added: viewer, officer or admin; without it they are refused. */
        Optional<String> addUnknownAs();
    }
}
