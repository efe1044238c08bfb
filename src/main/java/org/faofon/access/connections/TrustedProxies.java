package org.faofon.access.connections;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.Config;

/**
 * Which connections carry the requests of others: those of the web server in front, whose headers Quarkus trusts. It
 * limits connections itself; here its requests are limited by the address that it forwards.
 */
final class TrustedProxies {
    private static final String FORWARDING = "quarkus.http.proxy.proxy-address-forwarding";
    private static final String TRUSTED = "quarkus.http.proxy.trusted-proxies";

    private TrustedProxies() {}

    static Predicate<InetAddress> of(Config settings) {
        if (!settings.getOptionalValue(FORWARDING, Boolean.class).orElse(false)) {
            return address -> false;
        }
        Optional<Set<InetAddress>> proxies =
                settings.getOptionalValues(TRUSTED, String.class).flatMap(TrustedProxies::addresses);
        return proxies.<Predicate<InetAddress>>map(known -> known::contains).orElse(address -> true);
    }

    /** Empty if there are names or networks, which Quarkus resolves: then every connection may be the proxy's. */
    private static Optional<Set<InetAddress>> addresses(List<String> proxies) {
        Set<InetAddress> addresses = new HashSet<>();
        for (String proxy : proxies) {
            if (!proxy.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
                return Optional.empty();
            }
            try {
                addresses.add(InetAddress.getByName(proxy));
            } catch (UnknownHostException e) {
                return Optional.empty();
            }
        }
        return Optional.of(addresses);
    }
}
