package org.faofon.followers.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.faofon.followers.FollowService;
import org.faofon.followers.LinkSigner;
import org.faofon.followers.LinkSigner.Purpose;
import org.jspecify.annotations.Nullable;

/** By which a device finds what it follows; only the page about it gets it. */
@Singleton
class DeviceCookie {
    static final String NAME = "faofon-follow";

    /** The longest that browsers keep a cookie. */
    private static final Duration LASTS = Duration.ofDays(400);

    private static final String PATH = "/follow";

    private final LinkSigner links;
    private final FollowService follows;

    DeviceCookie(LinkSigner links, FollowService follows) {
        this.links = links;
        this.follows = follows;
    }

    NewCookie of(UUID follower, boolean secure) {
        return cookie(links.token(Purpose.DEVICE, follower), LASTS, secure);
    }

    NewCookie none(boolean secure) {
        return cookie("", Duration.ZERO, secure);
    }

    Optional<UUID> find(@Nullable String cookie) {
        return links.find(Purpose.DEVICE, cookie).filter(follows::exists);
    }

    private static NewCookie cookie(String value, Duration lasts, boolean secure) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path(PATH)
                .maxAge((int) lasts.toSeconds())
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
