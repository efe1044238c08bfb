package org.faofon.bench;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;

/** A visitor: one connection, the page, then each of its files, then the rain of now; and gone. */
final class Visit extends SimpleChannelInboundHandler<FullHttpResponse> {
    private static final int OK = 200;

    private final List<String> addresses;
    private final Tally tally;
    private final long due;
    private int next;
    private boolean over;

    /** What all visitors together have seen; the time of a page counts from when its visitor was due. */
    record Tally(Histogram pages, Histogram visits, CountDownLatch over, AtomicInteger failed) {}

    Visit(List<String> addresses, Tally tally, long due) {
        this.addresses = addresses;
        this.tally = tally;
        this.due = due;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        ask(context);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
        if (response.status().code() != OK) {
            end(context, true);
        } else if (next == addresses.size()) {
            tally.visits().recordValue(System.nanoTime() - due);
            end(context, false);
        } else {
            if (next == 1) {
                tally.pages().recordValue(System.nanoTime() - due);
            }
            ask(context);
        }
    }

    private void ask(ChannelHandlerContext context) {
        FullHttpRequest request =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, addresses.get(next++));
        request.headers().set(HttpHeaderNames.HOST, "localhost").set(HttpHeaderNames.ACCEPT_ENCODING, "gzip");
        var unused = context.writeAndFlush(request);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        end(context, true);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        end(context, true);
    }

    private void end(ChannelHandlerContext context, boolean failed) {
        if (!over) {
            over = true;
            if (failed) {
                tally.failed().incrementAndGet();
            }
            tally.over().countDown();
            var unused = context.close();
        }
    }
}
