package org.faofon.access.connections;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Predicate;
import org.faofon.common.web.ClientNetwork;

/** Closes the connections that are too many as soon as they are accepted, and limits the time of the others. */
@Sharable
final class ConnectionAcceptor extends ChannelInboundHandlerAdapter {
    private final ConnectionLimit limit;
    private final WaitingConnections waiting = new WaitingConnections();
    private final KnownNetworks known;
    private final Predicate<InetAddress> isProxy;

    /** @param isProxy whether requests from that address are those of others */
    ConnectionAcceptor(ConnectionLimit limit, KnownNetworks known, Predicate<InetAddress> isProxy) {
        this.limit = limit;
        this.known = known;
        this.isProxy = isProxy;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object accepted) {
        Channel connection = (Channel) accepted;
        ClientNetwork network = networkOf(connection);
        if (!hasRoom(connection, network)) {
            connection.unsafe().closeForcibly();
            return;
        }
        WaitingConnections.Place place = new WaitingConnections.Place(waiting, network, connection);
        place.begin();
        connection.closeFuture().addListener(closed -> {
            place.end();
            limit.remove(network);
        });
        connection.pipeline().addLast(new PipelineLimits(place));
        context.fireChannelRead(accepted);
    }

    private boolean hasRoom(Channel connection, ClientNetwork network) {
        InetAddress address =
                connection.remoteAddress() instanceof InetSocketAddress remote ? remote.getAddress() : null;
        boolean proxy = address != null && isProxy.test(address);
        boolean trusted = proxy || (address != null && address.isLoopbackAddress()) || known.contains(network);
        if (limit.tryAdd(network, trusted, proxy)) {
            return true;
        }
        if (!waiting.closeOldest(network)) {
            return false;
        }
        limit.addInstead(network);
        return true;
    }

    private static ClientNetwork networkOf(Channel connection) {
        return connection.remoteAddress() instanceof InetSocketAddress address
                ? ClientNetwork.of(address)
                : ClientNetwork.of("");
    }
}
