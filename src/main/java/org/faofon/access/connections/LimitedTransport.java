package org.faofon.access.connections;

import io.netty.bootstrap.ServerBootstrap;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;

/**
 * Vert.x's transport, with limits on the connections of its servers, which all speak HTTP here.
 *
 * <p>Neither Vert.x nor Quarkus has a setting for the time until a request is complete, nor for the connections of one
 * address, and both call their handlers only when a head is complete. Netty calls this one for each accepted connection.
 */
final class LimitedTransport extends JDKTransport {
    private final ConnectionAcceptor acceptor;

    LimitedTransport(ConnectionAcceptor acceptor) {
        this.acceptor = acceptor;
    }

    @Override
    public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
        super.configure(options, domainSocket, bootstrap);
        bootstrap.handler(acceptor);
    }
}
