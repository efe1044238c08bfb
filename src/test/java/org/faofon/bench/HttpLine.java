package org.faofon.bench;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;

/** The connection of one HTTP client. */
final class HttpLine extends SimpleChannelInboundHandler<FullHttpResponse> {
    private static final int OK = 200;

    private final CompletableFuture<ChannelHandlerContext> connected = new CompletableFuture<>();
    // What follows is touched by the event loop alone.
    private final Deque<FullHttpRequest> waiting = new ArrayDeque<>();
    private Tally tally = new Tally(new Histogram(1), new CountDownLatch(0));
    private long sentAt;

    /** What all clients together have seen. */
    record Tally(Histogram nanos, CountDownLatch answered, AtomicInteger failed) {
        Tally(Histogram nanos, CountDownLatch answered) {
            this(nanos, answered, new AtomicInteger());
        }

        int failures() {
            return failed.get();
        }
    }

    void send(Collection<FullHttpRequest> requests, Tally into) {
        ChannelHandlerContext context = connected.join();
        context.executor().execute(() -> {
            tally = into;
            waiting.addAll(requests);
            sendNext(context);
        });
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        connected.complete(context);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
        tally.nanos.recordValue(System.nanoTime() - sentAt);
        if (response.status().code() != OK) {
            tally.failed.incrementAndGet();
        }
        tally.answered.countDown();
        sendNext(context);
    }

    private void sendNext(ChannelHandlerContext context) {
        FullHttpRequest next = waiting.poll();
        if (next != null) {
            sentAt = System.nanoTime();
            var unused = context.writeAndFlush(next);
        }
    }
}
