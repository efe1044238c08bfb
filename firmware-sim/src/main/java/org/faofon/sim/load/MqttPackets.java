package org.faofon.sim.load;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The few packets of MQTT 3.1.1 (OASIS Standard, 29 October 2014) that a gauge which only publishes needs. A client of a
 * library has threads of its own for each connection, and 10,000 of them would measure the measurer.
 */
final class MqttPackets {
    private static final int CONNECT = 0x10;
    private static final int PUBLISH_QOS_1 = 0x32;
    private static final int PINGREQ = 0xC0;
    private static final int DISCONNECT = 0xE0;
    private static final int PROTOCOL_LEVEL = 4;

    /** A user name, a password, and no session that outlives the connection. */
    private static final int CONNECT_FLAGS = 0x80 | 0x40 | 0x02;

    private MqttPackets() {}

    static ByteBuffer connect(String gauge, String token, int keepAliveSeconds) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        putText(body, "MQTT");
        body.write(PROTOCOL_LEVEL);
        body.write(CONNECT_FLAGS);
        putShort(body, keepAliveSeconds);
        putText(body, gauge);
        putText(body, gauge);
        putText(body, token);
        return packet(CONNECT, body);
    }

    static ByteBuffer publish(String topic, int packetId, byte[] payload) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        putText(body, topic);
        putShort(body, packetId);
        body.write(payload, 0, payload.length);
        return packet(PUBLISH_QOS_1, body);
    }

    static ByteBuffer ping() {
        return packet(PINGREQ, new ByteArrayOutputStream());
    }

    static ByteBuffer disconnect() {
        return packet(DISCONNECT, new ByteArrayOutputStream());
    }

    private static ByteBuffer packet(int head, ByteArrayOutputStream body) {
        ByteArrayOutputStream packet = new ByteArrayOutputStream(body.size() + 5);
        packet.write(head);
        int length = body.size();
        do {
            int digit = length % 128;
            length /= 128;
            packet.write(length > 0 ? digit | 0x80 : digit);
        } while (length > 0);
        packet.writeBytes(body.toByteArray());
        return ByteBuffer.wrap(packet.toByteArray());
    }

    private static void putText(ByteArrayOutputStream body, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        putShort(body, bytes.length);
        body.writeBytes(bytes);
    }

    private static void putShort(ByteArrayOutputStream body, int number) {
        body.write(number >> 8);
        body.write(number);
    }
}
