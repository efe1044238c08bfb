package org.faofon.bench;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttPubAckMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The connection of one gauge: MQTT 3.1.1, QoS 1, so many messages at a time. */
final class GaugeLine extends SimpleChannelInboundHandler<MqttMessage> {
    private static final int KEEP_ALIVE_SECONDS = 600;
    private static final int LAST_ID = 0xFFFF;

    private final Gauges.Gauge gauge;
    private final int window;
    private final CompletableFuture<ChannelHandlerContext> signedIn = new CompletableFuture<>();
    // What follows is touched by the event loop alone.
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private final Map<Integer, byte[]> inFlight = new HashMap<>();
    private Consumer<byte[]> onAcknowledged = payload -> {};
    private int lastId;

    GaugeLine(Gauges.Gauge gauge, int window) {
        this.gauge = gauge;
        this.window = window;
    }

    void awaitSignedIn(long seconds) throws Exception {
        signedIn.get(seconds, TimeUnit.SECONDS);
    }

    /** Publishes them; is told of each acknowledgement from now on. */
    void publish(Collection<byte[]> payloads, Consumer<byte[]> acknowledged) {
        ChannelHandlerContext context = signedIn.join();
        context.executor().execute(() -> {
            onAcknowledged = acknowledged;
            waiting.addAll(payloads);
            send(context);
        });
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        var unused = context.writeAndFlush(MqttMessageBuilders.connect()
                .clientId(gauge.code())
                .username(gauge.code())
                .password(gauge.token().getBytes(StandardCharsets.UTF_8))
                .hasUser(true)
                .hasPassword(true)
                .cleanSession(true)
                .keepAlive(KEEP_ALIVE_SECONDS)
                .build());
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, MqttMessage message) {
        if (message instanceof MqttConnAckMessage answer) {
            signIn(context, answer.variableHeader().connectReturnCode());
        } else if (message instanceof MqttPubAckMessage answer) {
            byte[] payload = inFlight.remove(answer.variableHeader().messageId());
            if (payload != null) {
                onAcknowledged.accept(payload);
            }
            send(context);
        }
    }

    private void signIn(ChannelHandlerContext context, MqttConnectReturnCode code) {
        if (code == MqttConnectReturnCode.CONNECTION_ACCEPTED) {
            signedIn.complete(context);
        } else {
            signedIn.completeExceptionally(new IllegalStateException("The broker refused a gauge: " + code));
        }
    }

    private void send(ChannelHandlerContext context) {
        boolean any = false;
        while (inFlight.size() < window && !waiting.isEmpty()) {
            lastId = lastId % LAST_ID + 1;
            byte[] payload = waiting.remove();
            var unused = context.write(MqttMessageBuilders.publish()
                    .topicName(gauge.topic())
                    .qos(MqttQoS.AT_LEAST_ONCE)
                    .messageId(lastId)
                    .payload(Unpooled.wrappedBuffer(payload))
                    .build());
            inFlight.put(lastId, payload);
            any = true;
        }
        if (any) {
            context.flush();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        signedIn.completeExceptionally(new IllegalStateException("The broker hung up on a gauge"));
    }
}
