package org.faofon.access.connections;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.FileRegion;

/** Counts what one connection was given to send, as it goes out. */
final class WrittenBytes extends ChannelOutboundHandlerAdapter {
    private long given;

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof ByteBuf bytes) {
            given += bytes.readableBytes();
        } else if (message instanceof FileRegion file) {
            given += file.count();
        }
        var unused = context.write(message, promise);
    }

    /** What the client has not taken yet. */
    static long waiting(ChannelHandlerContext context) {
        ChannelOutboundBuffer buffer = context.channel().unsafe().outboundBuffer();
        return buffer == null ? 0 : buffer.totalPendingWriteBytes();
    }

    /** What the client has taken. */
    long sent(ChannelHandlerContext context) {
        return given - waiting(context);
    }
}
