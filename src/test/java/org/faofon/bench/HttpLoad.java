package org.faofon.bench;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** HTTP clients that each keep a connection and send the next request when the last is answered. */
final class HttpLoad implements AutoCloseable {
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final long PATIENCE_SECONDS = 120;
    private static final int DIGITS = 3;

    private final EventLoopGroup loop = new NioEventLoopGroup(1);
    private final List<HttpLine> lines = new ArrayList<>();

    HttpLoad(int port, int clients) throws InterruptedException {
        for (int i = 0; i < clients; i++) {
            HttpLine line = new HttpLine();
            lines.add(line);
            new Bootstrap()
                    .group(loop)
                    .channel(NioSocketChannel.class)
                    .handler(new ChannelInitializer<Channel>() {
                        @Override
                        protected void initChannel(Channel channel) {
                            channel.pipeline()
                                    .addLast(new HttpClientCodec(), new HttpObjectAggregator(MOST_BYTES), line);
                        }
                    })
                    .connect("127.0.0.1", port)
                    .sync();
        }
    }

    /** How long it took, how long each answer took in nanoseconds, and how many were no success. */
    record Outcome(double seconds, Histogram nanos, int failures) {}

    /** Sends as many requests, made by their numbers, the clients in turns. */
    Outcome send(int requests, IntFunction<FullHttpRequest> maker) throws Exception {
        Histogram nanos = new ConcurrentHistogram(DIGITS);
        CountDownLatch answered = new CountDownLatch(requests);
        HttpLine.Tally tally = new HttpLine.Tally(nanos, answered);
        List<List<FullHttpRequest>> shares = new ArrayList<>();
        lines.forEach(line -> shares.add(new ArrayList<>()));
        for (int i = 0; i < requests; i++) {
            shares.get(i % lines.size()).add(maker.apply(i));
        }
        long since = System.nanoTime();
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).send(shares.get(i), tally);
        }
        if (!answered.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new TimeoutException("%d requests were not answered".formatted(answered.getCount()));
        }
        return new Outcome((System.nanoTime() - since) / 1e9, nanos, tally.failures());
    }

    @Override
    public void close() {
        loop.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
