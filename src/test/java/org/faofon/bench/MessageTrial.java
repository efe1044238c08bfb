package org.faofon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Messages that come again, at the built program and at both brokers: one that kills it, and retained ones. It takes some
 * minutes and runs only when it is called by its name.
 */
class MessageTrial {
    private static final long PATIENCE_MILLIS = 20_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int RESTARTS = 3;
    private static final String POISON = "The program crashed repeatedly%";
    private static final String LETTERS = "select count(*) from dead_letter";
    private static final String REVISIONS = "select count(*) from reading_revision";

    private final Gauges gauges = Gauges.of(3);
    private final Instant midnight = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(3, ChronoUnit.DAYS);
    private int told;

    enum Broker {
        EMBEDDED,
        MOSQUITTO
    }

    @ParameterizedTest
    @EnumSource
    void aMessageThatKillsTheProgramIsSetAsideAfterTwoDeathsAndWhatFollowsIsStored(Broker broker) throws Exception {
        try (Stage stage = new Stage("poison")) {
            Site site = new Site(stage, broker);
            site.decoderIsDeadly = true;
            site.start();
            publish(site, 0, reading(1, "1.0"), false);
            awaitRows(site, 1);
            publishAndDoNotWait(site, List.of("{\"at\": \"" + DeadlyDecoder.WORD + "\"}", reading(2, "2.0")));
            site.awaitDeath();
            assertThat(site.diesOfStarting()).as("the second start").isTrue();
            assertThat(site.diesOfStarting()).as("the third start").isFalse();

            publish(site, 0, reading(2, "2.0"), false); // A gauge that was not answered sends again.
            awaitRows(site, 2);
            assertLetters(site, 1);
            try (Store store = site.program().store()) {
                assertThat(store.number(LETTERS + " where reason like '" + POISON + "'"))
                        .isEqualTo(1);
            }
            site.restart(); // It was acknowledged: it does not come again.
            publish(site, 0, reading(3, "3.0"), false);
            awaitRows(site, 3);
            assertLetters(site, 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCorrectedARetainedReadingStandsOverRestartsOfProgramAndBroker(Broker broker) throws Exception {
        try (Stage stage = new Stage("retained")) {
            Site site = new Site(stage, broker);
            site.start();
            publish(site, 0, reading(1, "9.0"), true);
            awaitRows(site, 1);
            publish(site, 0, reading(1, "3.0"), false);
            publish(site, 1, "{\"at\": \"" + at(1) + "\", \"mm\": \"much\"}", true);
            publish(site, 2, reading(1, "5.0"), true);
            publish(site, 2, "", true); // Taken back.
            mark(site);
            assertStands(site, broker + ", before");
            for (int i = 1; i <= RESTARTS; i++) {
                site.restart();
                mark(site);
                assertStands(site, broker + ", start " + (i + 1));
            }
        }
    }

    /** A message that comes after all that the broker had kept: when it is stored, they were taken. */
    private void mark(Site site) throws Exception {
        told++;
        publish(site, 0, reading(100 + told, "0.2"), false);
        try (Store store = site.program().store()) {
            Patience.until(
                    "the mark was stored",
                    PATIENCE,
                    POLL,
                    () -> store.number("select count(*) from reading where ended_at = '" + at(100 + told) + "'") == 1);
        }
    }

    private void assertStands(Site site, String when) throws Exception {
        try (Store store = site.program().store()) {
            long depth = store.number("select depth_micrometres from reading where ended_at = '" + at(1)
                    + "' and gauge_id = " + store.idOf(gauges.get(0)));
            System.out.printf(
                    "%s: micrometres=%d rows=%d revisions=%d dead letters=%d%n",
                    when, depth, store.rows(), store.number(REVISIONS), store.number(LETTERS));
            assertThat(depth).isEqualTo(3_000);
            assertThat(store.rows()).isEqualTo(2L + told);
            assertThat(store.number(REVISIONS)).isEqualTo(1);
        }
        assertLetters(site, 1);
    }

    private static void assertLetters(Site site, long expected) throws Exception {
        try (Store store = site.program().store()) {
            assertThat(store.number(LETTERS)).isEqualTo(expected);
        }
    }

    private static void awaitRows(Site site, long rows) throws Exception {
        try (Store store = site.program().store()) {
            Patience.until(rows + " were rows", PATIENCE, POLL, () -> store.rows() == rows);
        }
    }

    private String at(int step) {
        return midnight.plus(Duration.ofMinutes(5L * step)).toString();
    }

    private String reading(int step, String mm) {
        return "{\"at\": \"%s\", \"mm\": %s, \"period\": \"PT5M\"}".formatted(at(step), mm);
    }

    private void publish(Site site, int gauge, String payload, boolean retained) throws Exception {
        MqttAsyncClient client = connect(site, gauges.get(gauge));
        try {
            client.publish(gauges.get(gauge).topic(), payload.getBytes(StandardCharsets.UTF_8), 1, retained)
                    .waitForCompletion(PATIENCE_MILLIS);
        } finally {
            client.disconnect().waitForCompletion(PATIENCE_MILLIS);
            client.close(true);
        }
    }

    /** The broker may die of what is published. */
    private void publishAndDoNotWait(Site site, List<String> payloads) throws Exception {
        MqttAsyncClient client = connect(site, gauges.get(0));
        List<IMqttToken> tokens = new ArrayList<>();
        for (String payload : payloads) {
            tokens.add(client.publish(gauges.get(0).topic(), payload.getBytes(StandardCharsets.UTF_8), 1, false));
        }
        site.awaitDeath();
        long acknowledged = tokens.stream().filter(IMqttToken::isComplete).count();
        System.out.printf("The program died; PUBACKed or broken off: %d of %d%n", acknowledged, tokens.size());
        client.disconnectForcibly(0, 1_000, false);
        client.close(true);
    }

    private static MqttAsyncClient connect(Site site, Gauges.Gauge gauge) throws Exception {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(gauge.code());
        options.setPassword(gauge.token().getBytes(StandardCharsets.UTF_8));
        options.setAutomaticReconnect(false);
        MqttAsyncClient client =
                new MqttAsyncClient("tcp://127.0.0.1:" + site.port(), gauge.code(), new MemoryPersistence());
        client.connect(options).waitForCompletion(PATIENCE_MILLIS);
        return client;
    }

    /** The program and its broker, which keep what they know over restarts. */
    private final class Site {
        private final Stage stage;
        private final Path home;
        private final Map<String, String> settings = new HashMap<>();
        private Optional<Mosquitto> mosquitto = Optional.empty();
        private Optional<Program> running = Optional.empty();
        private boolean decoderIsDeadly;

        Site(Stage stage, Broker broker) throws Exception {
            this.stage = stage;
            home = stage.newFolder("faofon");
            if (broker == Broker.MOSQUITTO) {
                mosquitto = Optional.of(Mosquitto.startDurable(stage, "mosquitto", gauges));
                settings.putAll(mosquitto.get().settings());
            }
        }

        void start() throws Exception {
            if (decoderIsDeadly) {
                DeadlyDecoder decoder = new DeadlyDecoder();
                settings.put("JAVA_TOOL_OPTIONS", decoder.javaOptions());
                decoder.start();
            }
            running = Optional.of(Program.start(stage, home, gauges, settings));
        }

        Program program() {
            return running.orElseThrow();
        }

        int port() {
            return mosquitto.map(Mosquitto::port).orElseGet(() -> program().mqttPort());
        }

        /** Stops both in order and starts them again. */
        void restart() throws Exception {
            program().close();
            if (mosquitto.isPresent()) {
                mosquitto.get().process().close();
                mosquitto = Optional.of(mosquitto.get().again(stage));
            }
            start();
        }

        void awaitDeath() throws Exception {
            long pid = program().pid();
            Patience.until(
                    "the program had died",
                    PATIENCE,
                    POLL,
                    () -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
        }

        boolean diesOfStarting() throws Exception {
            try {
                start();
                awaitDeathFor(Duration.ofSeconds(5));
                return ProcessHandle.of(program().pid())
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
            } catch (IOException e) {
                System.out.println("Died of starting: " + e);
                return true;
            }
        }

        private void awaitDeathFor(Duration longest) throws InterruptedException {
            long end = System.nanoTime() + longest.toNanos();
            while (System.nanoTime() < end
                    && ProcessHandle.of(program().pid())
                            .filter(ProcessHandle::isAlive)
                            .isPresent()) {
                Thread.sleep(POLL.toMillis());
            }
        }
    }
}
