package org.faofon.ops.broker;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttPubAckMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Many gauges that publish a backlog each, as fast as they may, over MQTT 3.1.1 with QoS 1. */
final class FloodingGauges implements AutoCloseable {
    private static final int KEEP_ALIVE_SECONDS = 60;
    private static final int PING_SECONDS = 20;

    private final EventLoopGroup loop = new NioEventLoopGroup(1);
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger dropped = new AtomicInteger();
    private final int messages;
    private final int window;
    private final String padding;

    /**
     * So many gauges, {@code PTL0001} and on, with so many messages each.
     *
     * @param window how many of a gauge may be unacknowledged
     */
    FloodingGauges(int port, int gauges, int messages, int window, int padding) throws InterruptedException {
        this.messages = messages;
        this.window = window;
        this.padding = "x".repeat(padding);
        for (int gauge = 1; gauge <= gauges; gauge++) {
            connect(port, "PTL%04d".formatted(gauge));
        }
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /** Topic and payload of those. */
    Set<String> acknowledgedMessages() {
        return Set.copyOf(acknowledged);
    }

    /** How many connections the broker has closed. */
    int dropped() {
        return dropped.get();
    }

    private void connect(int port, String code) throws InterruptedException {
        new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(MqttEncoder.INSTANCE, new MqttDecoder(), new Flooding(code));
                    }
                })
                .connect("127.0.0.1", port)
                .sync();
    }

    @Override
    public void close() {
        loop.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(10, TimeUnit.SECONDS);
    }

    private final class Flooding extends SimpleChannelInboundHandler<MqttMessage> {
        private final String code;
        private int sent;
        private int inFlight;

        Flooding(String code) {
            this.code = code;
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            var unused = context.writeAndFlush(MqttMessageBuilders.connect()
                    .clientId(code)
                    .username(code)
                    .password(("token of " + code).getBytes(StandardCharsets.UTF_8))
                    .hasUser(true)
                    .hasPassword(true)
                    .cleanSession(true)
                    .keepAlive(KEEP_ALIVE_SECONDS)
                    .build());
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, MqttMessage message) {
            if (message instanceof MqttPubAckMessage puback) {
                int seq = puback.variableHeader().messageId();
                acknowledged.add(GaugeTopics.readings(code) + " " + payload(seq));
                inFlight--;
                publish(context);
            } else if (message instanceof MqttConnAckMessage) {
                ping(context);
                publish(context);
            }
        }

        private void ping(ChannelHandlerContext context) {
            Runnable next = () -> {
                var unusedSent = context.writeAndFlush(MqttMessage.PINGREQ);
                ping(context);
            };
            var unused = context.executor().schedule(next, PING_SECONDS, TimeUnit.SECONDS);
        }

        private void publish(ChannelHandlerContext context) {
            while (inFlight < window && sent < messages) {
                sent++;
                inFlight++;
                var unused = context.write(MqttMessageBuilders.publish()
                        .topicName(GaugeTopics.readings(code))
                        .qos(MqttQoS.AT_LEAST_ONCE)
                        .messageId(sent)
                        .payload(Unpooled.copiedBuffer(payload(sent), StandardCharsets.US_ASCII))
                        .build());
            }
            context.flush();
        }

        private String payload(int seq) {
            return "{\"seq\":" + seq + ",\"note\":\"" + padding + "\"}";
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            if (!context.channel().eventLoop().isShuttingDown()) {
                dropped.incrementAndGet();
            }
        }
    }
}
