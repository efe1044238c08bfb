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
        if (connection.remoteAddress() instanceof InetSocketAddress address && address.getAddress() != null) {
            ClientNetwork network = ClientNetwork.of(address);
            boolean proxy = isProxy.test(address.getAddress());
            boolean trusted = proxy || address.getAddress().isLoopbackAddress() || known.contains(network);
            if (!limit.tryAdd(network, trusted, proxy)) {
                connection.unsafe().closeForcibly();
                return;
            }
            connection.closeFuture().addListener(closed -> limit.remove(network));
        }
        connection.pipeline().addLast(new PipelineLimits());
        context.fireChannelRead(accepted);
    }
}
