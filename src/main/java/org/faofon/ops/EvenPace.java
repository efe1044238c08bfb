package org.faofon.ops;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnection;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/**
 * How fast the broker reads from one gauge: a flood from it is held back on its own connection, where it costs the others
 * nothing, and none of it is lost.
 */
final class EvenPace extends ChannelInboundHandlerAdapter {
    /** Over a thousand readings a second, or a month of five-minute readings in four. */
    static final int BYTES_PER_SECOND = 128 * 1024;

    private static final long SHORTEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    /** Until when the bytes that were read may take at that pace. */
    private long paidUntil = System.nanoTime();

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof ByteBuf bytes) {
            count(context, bytes.readableBytes());
        }
        context.fireChannelRead(message);
    }

    private void count(ChannelHandlerContext context, int bytes) {
        long now = System.nanoTime();
        long from = paidUntil - now > 0 ? paidUntil : now;
        paidUntil = from + TimeUnit.SECONDS.toNanos(bytes) / BYTES_PER_SECOND;
        if (paidUntil - now >= SHORTEST_PAUSE_NANOS) {
            ReadPauses.pause(context.channel(), this);
            var unused = context.executor().schedule(() -> readOn(context), paidUntil - now, TimeUnit.NANOSECONDS);
        }
    }

    /** Unless more was read meanwhile, which has a time of its own. */
    private void readOn(ChannelHandlerContext context) {
        if (System.nanoTime() - paidUntil >= 0) {
            ReadPauses.resume(context.channel(), this);
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        ReadPauses.resume(context.channel(), this);
    }

    /** The program's own connection acknowledges what all the gauges send. */
    static void lift(RemotingConnection connection) {
        if (connection.getTransportConnection() instanceof NettyConnection transport) {
            ChannelPipeline pipeline = transport.getChannel().pipeline();
            if (pipeline.get(EvenPace.class) != null) {
                pipeline.remove(EvenPace.class);
            }
        }
    }
}
