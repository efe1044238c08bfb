package org.faofon.ops.broker;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import java.net.InetSocketAddress;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.faofon.common.limits.FairShare;
import org.faofon.common.web.ClientNetwork;
import org.jspecify.annotations.Nullable;

/**
 * Disconnects clients that do not sign in within a time. Otherwise the broker would wait as long as for a gauge with
 * the longest keep-alive. Only a part of all connections may be waiting for that, and fewer of one address, so that
 * those who never sign in leave room for gauges.
 *
 * <p>It stands in a connection from its acceptance, because the broker prepares it for MQTT only at its first bytes, and
 * some never send any.
 */
final class ConnectTimeout extends ChannelInboundHandlerAdapter {
    static final long SECONDS = 10;

    private static final int MOST = 500;
    private static final int MOST_OF_ADDRESS = 100;

    private final FairShare<ClientNetwork> waiting;
    private @Nullable ClientNetwork counted;
    private @Nullable Future<?> end;

    /** @param waiting the connections of this broker that have not signed in, from {@link #newShare} */
    ConnectTimeout(FairShare<ClientNetwork> waiting) {
        this.waiting = waiting;
    }

    static FairShare<ClientNetwork> newShare() {
        return new FairShare<>(MOST, MOST_OF_ADDRESS);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        if (context.channel().remoteAddress() instanceof InetSocketAddress address) {
            ClientNetwork network = ClientNetwork.of(address);
            if (!waiting.tryTake(network, 1)) {
                hangUp(context);
                return;
            }
            counted = network;
        }
        end = context.executor().schedule(() -> hangUp(context), SECONDS, TimeUnit.SECONDS);
    }

    private static void hangUp(ChannelHandlerContext context) {
        var unused = context.close();
    }

    /** Ends it when the client signs in; behind the decoder. */
    static final class Ending extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof MqttConnectMessage) {
                // Whoever connected in the moment between listening and guarding has none.
                if (context.pipeline().get(ConnectTimeout.class) != null) {
                    context.pipeline().remove(ConnectTimeout.class);
                }
                context.pipeline().remove(this);
            }
            context.fireChannelRead(message);
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (end != null) {
            end.cancel(false);
        }
        if (counted != null) {
            waiting.giveBack(counted, 1);
            counted = null;
        }
    }
}
