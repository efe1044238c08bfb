package org.faofon.bench;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.faofon.bench.Rainfall.Fall;

/** Gauges that publish their readings, a connection each, without waiting for one acknowledgement before the next. */
public final class MqttFleet implements AutoCloseable {
    /** All together; enough that no broker has to wait for us. */
    private static final int IN_FLIGHT = 4_000;

    private static final int AT_LEAST_IN_FLIGHT = 8;
    /** Fewer than the broker lets one address have before they have signed in. */
    private static final int SIGNING_IN = 50;

    private static final long PATIENCE_SECONDS = 120;

    private final EventLoopGroup loop = new NioEventLoopGroup(1);
    private final List<GaugeLine> lines = new ArrayList<>();

    /** Connects all of them to the broker on that port of this machine. */
    public MqttFleet(int port, Gauges gauges) throws Exception {
        int window = Math.max(AT_LEAST_IN_FLIGHT, IN_FLIGHT / gauges.size());
        try {
            for (Gauges.Gauge gauge : gauges.list()) {
                GaugeLine line = new GaugeLine(gauge, window);
                lines.add(line);
                connect(port, line);
                if (lines.size() > SIGNING_IN) {
                    lines.get(lines.size() - 1 - SIGNING_IN).awaitSignedIn(PATIENCE_SECONDS);
                }
            }
            for (GaugeLine line : lines) {
                line.awaitSignedIn(PATIENCE_SECONDS);
            }
        } catch (Exception e) {
            close();
            throw e;
        }
    }

    private void connect(int port, GaugeLine line) throws InterruptedException {
        new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(MqttEncoder.INSTANCE, new MqttDecoder(), line);
                    }
                })
                .connect("127.0.0.1", port)
                .sync();
    }

    /** Publishes them all as fast as the broker acknowledges, and returns when it has acknowledged the last. */
    void publishAll(List<Fall> falls) throws Exception {
        CountDownLatch acknowledged = new CountDownLatch(falls.size());
        List<List<byte[]>> shares = new ArrayList<>();
        lines.forEach(line -> shares.add(new ArrayList<>()));
        falls.forEach(fall -> shares.get(fall.gauge()).add(fall.json()));
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).publish(shares.get(i), payload -> acknowledged.countDown());
        }
        if (!acknowledged.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new TimeoutException("The broker left %d messages unacknowledged".formatted(acknowledged.getCount()));
        }
    }

    /** Publishes one now and does not wait. */
    void publish(Fall fall) {
        lines.get(fall.gauge()).publish(List.of(fall.json()), payload -> {});
    }

    /** Publishes them as fast as the broker acknowledges and does not wait; is told of each that it has acknowledged. */
    public void publish(List<Fall> falls, Consumer<Fall> acknowledged) {
        IdentityHashMap<byte[], Fall> payloads = new IdentityHashMap<>();
        List<List<byte[]>> shares = new ArrayList<>();
        lines.forEach(line -> shares.add(new ArrayList<>()));
        for (Fall fall : falls) {
            byte[] payload = fall.json();
            payloads.put(payload, fall);
            shares.get(fall.gauge()).add(payload);
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).publish(shares.get(i), payload -> {
                Fall fall = payloads.get(payload);
                if (fall != null) {
                    acknowledged.accept(fall);
                }
            });
        }
    }

    @Override
    public void close() {
        loop.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
