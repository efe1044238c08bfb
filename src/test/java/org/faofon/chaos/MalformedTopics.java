package org.faofon.chaos;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.faofon.bench.Gauges.Gauge;
import org.faofon.ops.RawMqtt;

/** Messages to topics that are not the gauge's, as bytes, because no client library sends them. */
final class MalformedTopics {
    private static final String ROOT = "faofon/v1/gauges/";
    private static final int LONG = 60_000;
    private static final int PATIENCE_MILLIS = 300;

    private final Random random;
    private final int port;
    private final Gauge gauge;
    private final List<String> topics;

    /** @param other a gauge for which this one must not speak */
    MalformedTopics(Random random, int port, Gauge gauge, Gauge other) {
        this.random = random;
        this.port = port;
        this.gauge = gauge;
        String own = ROOT + gauge.code();
        topics = List.of(
                ROOT + other.code() + "/readings",
                ROOT + other.code() + "/status",
                ROOT + "+/readings",
                ROOT + "#",
                "#",
                ROOT + "/readings",
                own + "/readings/",
                "/" + own + "/readings",
                own + "/Readings",
                ROOT + gauge.code().toLowerCase(java.util.Locale.ROOT) + "/readings",
                own + "/readings/../../" + other.code() + "/readings",
                own + "\u0000/readings",
                own + "/\uD83D\uDE00",
                "$SYS/broker/uptime",
                "$share/faofon/" + own + "/readings",
                "application/1/device/0102030405060708/event/up",
                "v3/app@ttn/devices/dev/up",
                own + "/" + "x".repeat(LONG),
                "activemq.management",
                "");
    }

    /** Sends one; what the broker does with the connection is its own affair. */
    void send(MalformedReadings readings) {
        int place = random.nextInt(topics.size());
        String topic = topics.get(place);
        byte[] payload = readings.rightReading("topic %d".formatted(place));
        try (Socket socket = RawMqtt.connect(port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(RawMqtt.signIn311(gauge.code(), gauge.token()));
            int answer = socket.getInputStream().read();
            if (answer >= 0) {
                socket.getInputStream().readNBytes(3);
                socket.getOutputStream().write(RawMqtt.publish311(topic, new String(payload, StandardCharsets.UTF_8)));
                socket.getOutputStream().flush();
                int unused = socket.getInputStream().read();
            }
        } catch (IOException e) {
            // Refused, disconnected or not answered: all of them are right.
        }
    }
}
