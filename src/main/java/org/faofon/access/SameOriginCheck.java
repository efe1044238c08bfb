package org.faofon.access;

import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request that changes something comes from our own pages, as OWASP's "Cross-Site Request Forgery Prevention"
 * recommends where there is no token: by Sec-Fetch-Site, then Origin, then Referer. A request without any of them is
 * refused.
 */
final class SameOriginCheck {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private SameOriginCheck() {}

    static boolean changes(HttpMethod method) {
        return !READING.contains(method);
    }

    /** @param host the authority to which the request was sent, with the port if it named one */
    static boolean ours(
            @Nullable String secFetchSite, @Nullable String origin, @Nullable String referer, @Nullable String host) {
        if (secFetchSite != null) {
            return secFetchSite.equals("same-origin") || secFetchSite.equals("none");
        }
        String from = origin != null ? origin : referer;
        return from != null
                && host != null
                && authority(from).filter(host::equalsIgnoreCase).isPresent();
    }

    private static Optional<String> authority(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
