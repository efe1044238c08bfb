package org.faofon.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Who may sign in, and for how long. */
@ConfigMapping(prefix = "faofon.access")
public interface AccessConfig {
    /** The password of the user {@code admin}; without it, one is generated and printed at the first start. */
    Optional<String> adminPassword();

    /** Our public address, to which the OpenID provider sends people back; without it a request's own is used. */
    Optional<URI> publicUrl();

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

    /** How many wrong passwords one address may send within {@link #failuresForgotten}. */
    @WithDefault("10")
    int failures();

    @WithDefault("PT15M")
    Duration failuresForgotten();

    /** How many wrong PINs a school accepts per day from all addresses; after that only the QR code works. */
    @WithDefault("50")
    int schoolFailures();

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
