package org.faofon.common.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The address of this site in links that leave the page: in feeds, QR codes and messages.
 *
 * <p>It is the operator's public address. Without one, the name that a request used counts only if a stranger cannot
 * have chosen it: this machine, the address that the connection itself has, or a name that the operator lists. Otherwise
 * anybody could put their own site into a feed that others read from a cache.
 */
@Singleton
public final class SiteAddress {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private final Optional<URI> publicUrl;
    private final List<String> hosts;

    /** @param hosts other names of this site, each as the Host header has it, with a port that is not the usual one */
    public SiteAddress(
            @ConfigProperty(name = "faofon.web.public-url") Optional<URI> publicUrl,
            @ConfigProperty(name = "faofon.web.hosts") Optional<List<String>> hosts) {
        this.publicUrl = publicUrl;
        this.hosts = hosts.orElse(List.of());
    }

    /** The root of the site for everybody. */
    public URI of(HttpServerRequest request) {
        return publicUrl.orElseGet(() -> asked(request));
    }

    /** The same as text, with a slash at its end, to which a path is added. */
    public String rootOf(HttpServerRequest request) {
        String root = of(request).toString();
        return root.endsWith("/") ? root : root + "/";
    }

    /** The root of the site by the name that this request used, if no stranger can have chosen it. */
    public URI asked(HttpServerRequest request) {
        return URI.create(askedText(request));
    }

    /** The same as text, which costs a busy server less. */
    public String askedText(HttpServerRequest request) {
        HostAndPort asked = request.authority();
        if (asked != null && isOurs(asked, request.localAddress())) {
            return root(request, asked.toString());
        }
        return publicUrl.map(URI::toString).orElseGet(() -> root(request, literal(request.localAddress())));
    }

    private static String root(HttpServerRequest request, String authority) {
        return request.scheme() + "://" + authority + "/";
    }

    private boolean isOurs(HostAndPort asked, SocketAddress local) {
        String name = asked.toString();
        return publicUrl
                        .map(URI::getRawAuthority)
                        .filter(name::equalsIgnoreCase)
                        .isPresent()
                || hosts.stream().anyMatch(name::equalsIgnoreCase)
                || LOOPBACK.matcher(asked.host()).matches()
                || name.equalsIgnoreCase(literal(local));
    }

    private static String literal(SocketAddress local) {
        String host = String.valueOf(local.hostAddress()).replaceFirst("%.*", "");
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + local.port();
    }
}
