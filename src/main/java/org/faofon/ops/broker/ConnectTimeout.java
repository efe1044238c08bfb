package org.faofon.ops.broker;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Disconnects clients that do not sign in within a time. Otherwise the broker would wait as long as for a gauge with
 * the longest keep-alive.
 */
final class ConnectTimeout extends ChannelInboundHandlerAdapter {
    static final long SECONDS = 10;

    private @Nullable Future<?> end;

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        end = context.executor().schedule(() -> hangUp(context), SECONDS, TimeUnit.SECONDS);
    }

    private static void hangUp(ChannelHandlerContext context) {
        var unused = context.close();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof MqttConnectMessage) {
            context.pipeline().remove(this);
        }
        context.fireChannelRead(message);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (end != null) {
            end.cancel(false);
        }
    }
}
