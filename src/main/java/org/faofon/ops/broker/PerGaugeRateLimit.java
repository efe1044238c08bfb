package org.faofon.ops.broker;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnection;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/**
 * Limits how fast the broker reads from one gauge: a flood is throttled on its own connection, where it costs the
 * others nothing, and none of it is lost.
 */
final class PerGaugeRateLimit extends ChannelInboundHandlerAdapter {
    /** Over a thousand readings a second, or a month of five-minute readings in four seconds. */
    static final int BYTES_PER_SECOND = 128 * 1024;

    private static final long SHORTEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final LongSupplier nanoTime;
    /** Until when the bytes read so far last at that rate. */
    private long paidUntil;

    private boolean pausing;

    PerGaugeRateLimit() {
        this(System::nanoTime);
    }

    PerGaugeRateLimit(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        paidUntil = nanoTime.getAsLong();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof ByteBuf bytes) {
            count(context, bytes.readableBytes());
        }
        context.fireChannelRead(message);
    }

    private void count(ChannelHandlerContext context, int bytes) {
        long now = nanoTime.getAsLong();
        long from = paidUntil - now > 0 ? paidUntil : now;
        paidUntil = from + TimeUnit.SECONDS.toNanos(bytes) / BYTES_PER_SECOND;
        if (!pausing && paidUntil - now >= SHORTEST_PAUSE_NANOS) {
            pausing = true;
            SocketReadPauses.pause(context.channel(), this);
            readOnAfter(context, paidUntil - now);
        }
    }

    private void readOnAfter(ChannelHandlerContext context, long nanos) {
        var unused = context.executor().schedule(() -> readOn(context), nanos, TimeUnit.NANOSECONDS);
    }

    /** Netty delivers what it had read before the pause, however little: that also uses up time. */
    private void readOn(ChannelHandlerContext context) {
        long left = paidUntil - nanoTime.getAsLong();
        if (left > 0) {
            readOnAfter(context, left);
        } else {
            pausing = false;
            SocketReadPauses.resume(context.channel(), this);
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        SocketReadPauses.resume(context.channel(), this);
    }

    /** The program's own connection acknowledges the messages of all gauges. */
    static void lift(RemotingConnection connection) {
        if (connection.getTransportConnection() instanceof NettyConnection transport) {
            ChannelPipeline pipeline = transport.getChannel().pipeline();
            if (pipeline.get(PerGaugeRateLimit.class) != null) {
                pipeline.remove(PerGaugeRateLimit.class);
            }
        }
    }
}
