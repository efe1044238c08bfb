package org.faofon.channels.social;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The Facebook page; both its id and a page access token are required. */
@ConfigMapping(prefix = "faofon.channels.facebook")
interface FacebookConfig {
    /** A page access token with {@code pages_manage_posts} and {@code pages_read_engagement}. */
    Optional<String> token();

    /** The number of the page. */
    Optional<String> page();

    /** The app's secret, if the app requires a proof of it with each call. */
    Optional<String> appSecret();

    /** Another address instead of Facebook's own, for tests and exercises. */
    @WithDefault("https://graph.facebook.com")
    URI api();

    @WithDefault("v24.0")
    String version();

    /** Whether level 1 is posted too where it is not worth a push. */
    @WithDefault("false")
    boolean watch();

    /** Whether exercises are posted, with their mark. A public page reaches people who do not read marks. */
    @WithDefault("false")
    boolean exercises();

    /** How often the page is asked for, which shows whether the token is good; or {@code off}. */
    @WithDefault("1h")
    String probeEvery();

    @WithDefault("5s")
    Duration connectTimeout();

    /** How long a call may take. A delivery is at most two calls and an edit, which together must be less than the lease. */
    @WithDefault("12s")
    Duration callTimeout();

    /** After an attempt whose result is unknown: the delay until the page is asked whether it has the post. */
    @WithDefault("20s")
    Duration settles();
}
