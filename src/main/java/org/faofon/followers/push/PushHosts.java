package org.faofon.followers.push;

import java.util.List;
import java.util.Locale;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The push services that requests may go to. A stranger names the address, so only known hosts are allowed, by https and
 * at its usual port.
 *
 * @param patterns a host, {@code *.} for all below one, or {@code *} for any
 * @param privateToo whether this machine and private networks may be named, and without TLS
 */
public record PushHosts(List<String> patterns, boolean privateToo) {
    private static final int HTTPS = 443;

    public PushHosts {
        patterns = patterns.stream()
                .map(pattern -> pattern.strip().toLowerCase(Locale.ROOT))
                .filter(pattern -> !pattern.isEmpty())
                .toList();
    }

    public boolean allows(String endpoint) {
        @Nullable HttpUrl url = HttpUrl.parse(endpoint);
        if (url == null || !url.username().isEmpty() || !url.password().isEmpty()) {
            return false;
        }
        boolean safely = privateToo || (url.isHttps() && url.port() == HTTPS);
        return safely && patterns.stream().anyMatch(pattern -> matches(pattern, url.host()));
    }

    private static boolean matches(String pattern, String host) {
        return pattern.equals("*")
                || pattern.equals(host)
                || (pattern.startsWith("*.") && host.endsWith(pattern.substring(1)));
    }
}
