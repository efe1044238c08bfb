package org.faofon.ops;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttVersion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** MQTT as bytes, for what no well-behaved client would send. */
public final class RawMqtt {
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int KEEP_ALIVE_SECONDS = 60;

    private RawMqtt() {}

    /** A connection on which reading fails, rather than waits, when the broker says nothing. */
    public static Socket connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    public static byte[] signIn311(String gauge, String token) {
        return signIn311(gauge, token, KEEP_ALIVE_SECONDS);
    }

    public static byte[] signIn311(String gauge, String token, int keepAliveSeconds) {
        return encode(MqttMessageBuilders.connect()
                .protocolVersion(MqttVersion.MQTT_3_1_1)
                .clientId(gauge)
                .cleanSession(true)
                .keepAlive(keepAliveSeconds)
                .username(gauge)
                .password(token.getBytes(StandardCharsets.UTF_8))
                .build());
    }

    /** A sign-in with a session that stays when its client has left. */
    public static byte[] signInToStay(String clientId, String gauge, String token) {
        return encode(MqttMessageBuilders.connect()
                .protocolVersion(MqttVersion.MQTT_3_1_1)
                .clientId(clientId)
                .cleanSession(false)
                .keepAlive(KEEP_ALIVE_SECONDS)
                .username(gauge)
                .password(token.getBytes(StandardCharsets.UTF_8))
                .build());
    }

    /** Any topic: an encoder would refuse those that a client must not use. */
    public static byte[] publish311(String topic, String payload) {
        byte[] name = topic.getBytes(StandardCharsets.UTF_8);
        byte[] content = payload.getBytes(StandardCharsets.UTF_8);
        ByteBuf packet = Unpooled.buffer().writeByte(0x32); // a message, at least once
        int left = 2 + name.length + 2 + content.length;
        while (left >= 0x80) {
            packet.writeByte(left % 0x80 | 0x80);
            left /= 0x80;
        }
        packet.writeByte(left)
                .writeShort(name.length)
                .writeBytes(name)
                .writeShort(1)
                .writeBytes(content);
        return ByteBufUtil.getBytes(packet);
    }

    public static byte[] beginningOf200Megabytes(String topic) {
        byte[] name = topic.getBytes(StandardCharsets.UTF_8);
        ByteBuf packet = Unpooled.buffer()
                .writeByte(0x32) // a message, at least once
                .writeBytes(new byte[] {(byte) 0x80, (byte) 0x84, (byte) 0xAF, 0x5F}) // and its length
                .writeShort(name.length)
                .writeBytes(name)
                .writeShort(1);
        return ByteBufUtil.getBytes(packet);
    }

    private static byte[] encode(MqttMessage message) {
        EmbeddedChannel channel = new EmbeddedChannel(MqttEncoder.INSTANCE);
        channel.writeOutbound(message);
        ByteBuf bytes = channel.readOutbound();
        return ByteBufUtil.getBytes(bytes);
    }
}
