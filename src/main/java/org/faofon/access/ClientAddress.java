package org.faofon.access;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import org.faofon.common.web.ClientNetwork;

/** The network that a request comes from: an IPv4 address, or the /64 of an IPv6 address, which one subscriber has. */
final class ClientAddress {
    private ClientAddress() {}

    static String networkOf(HttpServerRequest request) {
        return networkOf(of(request));
    }

    /** The address itself, for people. */
    static String of(HttpServerRequest request) {
        SocketAddress remote = request.remoteAddress();
        if (remote == null) {
            return "unknown";
        }
        return String.valueOf(remote.hostAddress() == null ? remote.host() : remote.hostAddress());
    }

    static String networkOf(String address) {
        return ClientNetwork.of(address.replaceFirst("%.*", "")).key();
    }
}
