package org.faofon.access;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;

/** The cookies of officers: random texts, never sent to or from another site. */
final class OfficerSessionCookie {
    /** Opens a session. */
    static final String NAME = "faofon-sign-in";

    /** Tells one browser from another, and opens nothing. */
    static final String DEVICE = "faofon-officer-device";

    /** Between the password and the one-time code. */
    static final String PENDING = "faofon-sign-in-code";

    private OfficerSessionCookie() {}

    /** Of no length: deletes the cookie. */
    static NewCookie of(String name, String value, Duration lasts, UriInfo uri) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge((int) lasts.toSeconds())
                .httpOnly(true)
                .secure("https".equals(uri.getRequestUri().getScheme()))
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
