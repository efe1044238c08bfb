package org.faofon.access.connections;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Puts the limits of one connection into its pipeline, when Vert.x has put its own handlers there; with TLS, that is
 * after the handshake. It is the first handler, before those of Vert.x.
 */
final class PipelineLimits extends ChannelInboundHandlerAdapter {
    /** The name that Vert.x gives to its last handler. */
    private static final String VERTX = "handler";

    private final WaitingConnections.Place place;
    private @Nullable ScheduledFuture<?> handshake;

    PipelineLimits(WaitingConnections.Place place) {
        this.place = place;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        if (!install(context)) {
            handshake = context.executor()
                    .schedule(() -> hangUp(context), ConnectionTimeouts.FIRST_HEAD.toSeconds(), TimeUnit.SECONDS);
        }
        context.fireChannelActive();
    }

    private static void hangUp(ChannelHandlerContext context) {
        var unused = context.close();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        install(context);
        context.fireChannelRead(message);
    }

    private boolean install(ChannelHandlerContext context) {
        ChannelPipeline pipeline = context.pipeline();
        if (pipeline.get(VERTX) == null) {
            return false;
        }
        WrittenBytes written = new WrittenBytes();
        pipeline.addFirst(written);
        pipeline.addBefore(
                VERTX, "timeouts", new ConnectionTimeouts(written, ResponseEnd.install(context.channel()), place));
        pipeline.remove(this);
        return true;
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (handshake != null) {
            handshake.cancel(false);
        }
    }
}
