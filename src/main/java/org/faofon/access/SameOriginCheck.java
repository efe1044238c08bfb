package org.faofon.access;

import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request that changes something comes from our own pages, as OWASP's "Cross-Site Request Forgery Prevention"
 * recommends where there is no token: by Sec-Fetch-Site, then Origin, then Referer.
 */
final class SameOriginCheck {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private SameOriginCheck() {}

    static boolean changes(HttpMethod method) {
        return !READING.contains(method);
    }

    /** Where a request comes from. */
    enum Origin {
        OURS,
        FOREIGN,
        /** The request does not say; no browser of the last years is so silent. */
        UNKNOWN
    }

    /** @param hosts the authorities of this site, with the port if they name one */
    static Origin originOf(
            @Nullable String secFetchSite, @Nullable String origin, @Nullable String referer, List<String> hosts) {
        if (secFetchSite != null) {
            return secFetchSite.equals("same-origin") || secFetchSite.equals("none") ? Origin.OURS : Origin.FOREIGN;
        }
        String from = origin != null ? origin : referer;
        if (from == null) {
            return Origin.UNKNOWN;
        }
        return authority(from)
                        .filter(authority -> hosts.stream().anyMatch(authority::equalsIgnoreCase))
                        .isPresent()
                ? Origin.OURS
                : Origin.FOREIGN;
    }

    private static Optional<String> authority(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
