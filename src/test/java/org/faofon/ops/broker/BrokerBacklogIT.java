package org.faofon.ops.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.faofon.ops.RawMqtt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker with little room, while the program takes nothing from it. */
class BrokerBacklogIT {
    private static final int MEGABYTE = 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String READING = "{\"at\":\"2026-11-22T07:00:00+07:00\",\"mm\":12.4}";
    private static final int FLOODING = 40;
    private static final int MESSAGES = 15;
    private static final int LARGE = 20_000;

    @TempDir
    Path home;

    private EmbeddedBroker broker;
    private BrokerClients clients;

    @BeforeEach
    void start() throws Exception {
        start(8L * MEGABYTE);
        clients.program();
        clients.programLeaves();
    }

    private void start(long room) throws Exception {
        broker = new EmbeddedBroker(
                home, 0, BrokerClients.ACCOUNTS, Clock.systemUTC(), room, EmbeddedBroker.ALL_BY_QUEUE);
        broker.start();
        clients = new BrokerClients(broker.port());
    }

    @AfterEach
    void stop() throws Exception {
        try {
            clients.close();
        } finally {
            broker.stop();
        }
    }

    @Test
    void publishersBeyondTheirShareWaitAndNothingOfTheirsIsLost() throws Exception {
        try (FloodingGauges gauges = flood()) {
            awaitAllWait();
            assertThat(gauges.acknowledged()).isLessThan(FLOODING * MESSAGES);

            clients.program();

            assertThat(heard(FLOODING * MESSAGES)).hasSize(FLOODING * MESSAGES);
            await().atMost(PATIENCE).until(() -> gauges.acknowledged() == FLOODING * MESSAGES);
            assertThat(gauges.dropped()).isZero();
            await().atMost(PATIENCE).until(() -> drained());
        }
    }

    @Test
    void aGaugeThatDoesNotFloodIsHeardBesideThoseThatDo() throws Exception {
        try (FloodingGauges gauges = flood()) {
            awaitAllWait();
            publish(clients.gauge("PTL9000"), "PTL9000", READING);
            assertThat(gauges.dropped()).isZero();
        }
    }

    /** The old protocol: a ping in the middle of messages that wait. */
    @Test
    void aPublisherThatWaitsIsAnsweredItsPing() throws Exception {
        clients.close();
        broker.stop();
        start(0);
        clients.program();
        try (Socket gauge = RawMqtt.connect(broker.port())) {
            gauge.getOutputStream().write(RawMqtt.signIn311("PTL07", "token of PTL07"));
            assertThat(gauge.getInputStream().readNBytes(4)).hasSize(4);
            gauge.getOutputStream().write(RawMqtt.publish311(GaugeTopics.readings("PTL07"), READING));
            gauge.getOutputStream().write(new byte[] {(byte) 0xC0, 0});
            assertThat(gauge.getInputStream().readNBytes(2)).isEqualTo(new byte[] {(byte) 0xD0, 0});
            assertThat(broker.backlog().publishers()).isEqualTo(1);
            assertThat(broker.backlog().full()).isTrue();
        }
        await().atMost(PATIENCE).until(() -> broker.backlog().publishers() == 0);
    }

    @Test
    void aBacklogThatWasKeptOverARestartDrainsToTheEnd() throws Exception {
        int kept;
        try (FloodingGauges gauges = flood()) {
            awaitAllWait();
            kept = gauges.acknowledged();
        }
        clients.close();
        broker.stop();
        start(8L * MEGABYTE);
        assertThat(broker.backlog().messages()).isGreaterThanOrEqualTo(kept);

        clients.program();

        assertThat(heard(kept)).hasSizeGreaterThanOrEqualTo(kept);
        publish(clients.gauge("PTL0001"), "PTL0001", READING);
        await().atMost(PATIENCE).until(() -> drained());
    }

    private FloodingGauges flood() throws InterruptedException {
        return new FloodingGauges(broker.port(), FLOODING, MESSAGES, MESSAGES, LARGE);
    }

    private void awaitAllWait() {
        await().atMost(PATIENCE).until(() -> broker.backlog().publishers() == FLOODING);
    }

    private boolean drained() {
        BrokerBacklog backlog = broker.backlog();
        return backlog.messages() == 0 && backlog.publishers() == 0 && !backlog.full();
    }

    private Set<String> heard(int messages) {
        Set<String> heard = new HashSet<>();
        await().atMost(PATIENCE).until(() -> {
            clients.drainTo(heard);
            return heard.size() >= messages;
        });
        return heard;
    }

    private static void publish(MqttAsyncClient client, String gauge, String payload) throws Exception {
        client.publish(GaugeTopics.readings(gauge), payload.getBytes(StandardCharsets.UTF_8), 1, false)
                .waitForCompletion(5_000);
    }
}
