package org.faofon.ops.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.faofon.support.FreePort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker is killed while messages are on their way in and out. */
class BrokerKillIT {
    private static final int GAUGES = 20;
    private static final int MESSAGES = 1_000;
    private static final int IN_FLIGHT = 50;
    private static final int ACKNOWLEDGED_AT_LEAST = 1_500;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path home;

    @Test
    void whatWasAcknowledgedToAGaugeReachesTheProgramThoughTheBrokerIsKilled() throws Exception {
        int port = FreePort.find();
        Process killed = startBroker(port);
        Set<String> heard = new HashSet<>();
        Set<String> acknowledged;
        try (BrokerClients clients = new BrokerClients(port)) {
            clients.program();
            try (FloodingGauges gauges = new FloodingGauges(port, GAUGES, MESSAGES, IN_FLIGHT, 20)) {
                await().atMost(PATIENCE).until(() -> gauges.acknowledged() >= ACKNOWLEDGED_AT_LEAST);
                killed.destroyForcibly().waitFor();
                await().atMost(PATIENCE).until(() -> gauges.dropped() == GAUGES);
                acknowledged = gauges.acknowledgedMessages();
            }
            clients.drainTo(heard);
        } finally {
            killed.destroyForcibly();
        }
        assertThat(acknowledged).hasSizeBetween(ACKNOWLEDGED_AT_LEAST, GAUGES * MESSAGES - 1);

        EmbeddedBroker again = new EmbeddedBroker(home, 0, BrokerClients.ACCOUNTS, Clock.systemUTC());
        again.start();
        try (BrokerClients clients = new BrokerClients(again.port())) {
            clients.program();
            await().atMost(PATIENCE).until(() -> again.backlog().messages() == 0);
            clients.drainTo(heard);
        } finally {
            again.stop();
        }
        assertThat(heard).containsAll(acknowledged);
    }

    private Process startBroker(int port) throws Exception {
        Process broker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledBroker.class.getName(),
                        home.toString(),
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            }
        });
        return broker;
    }
}
