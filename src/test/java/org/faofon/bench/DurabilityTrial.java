package org.faofon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.faofon.bench.Rainfall.Fall;
import org.faofon.ops.database.EmbeddedDatabase;
import org.faofon.support.TcpProxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What a broker has acknowledged to a gauge becomes a row, though the built program is killed as {@code kill -9} does, or
 * its database is away. It takes some minutes and runs only when it is called by its name.
 */
class DurabilityTrial {
    private static final int GAUGES = Integer.getInteger("durability.gauges", 36);
    private static final int MESSAGES = Integer.getInteger("durability.messages", 40_000);
    private static final int KILLS = Integer.getInteger("durability.kills", 3);
    /** {@code mosquitto} instead of the broker that comes along. */
    private static final boolean IS_MOSQUITTO = "mosquitto".equals(System.getProperty("durability.broker"));

    private static final int AWAY_SECONDS = Integer.getInteger("durability.away", 60);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration SHORT_POLL = Duration.ofMillis(10);
    /** A Mosquitto that writes to the disk for each message takes some hundred a second. */
    private static final int DURABLE_MESSAGES = MESSAGES / 8;

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String DEAD_LETTERS = "select count(*) from dead_letter";
    private static final String TWICE =
            "select count(*) from (select 1 from reading group by gauge_id, ended_at having count(*) > 1) as twice";

    private final Gauges gauges = Gauges.of(GAUGES);
    private final List<Fall> falls = Rainfall.ofGauges(GAUGES).next(MESSAGES, GAUGES);
    private final Set<Fall> acknowledged = ConcurrentHashMap.newKeySet();

    @Test
    void eachAcknowledgedMessageIsARowThoughTheProgramIsKilled() throws Exception {
        try (Stage stage = new Stage("durability")) {
            Path home = stage.newFolder("faofon");
            Map<String, String> settings = Map.of();
            Optional<Mosquitto> mosquitto = Optional.empty();
            if (IS_MOSQUITTO) {
                mosquitto = Optional.of(Mosquitto.start(stage, "mosquitto", gauges));
                settings = mosquitto.get().settings();
            }
            Program program = Program.start(stage, home, gauges, settings);
            for (int kill = 1; kill <= KILLS; kill++) {
                killUnderLoad(program, port(mosquitto, program), MESSAGES / (KILLS + 1) * kill);
                program = Program.start(stage, home, gauges, settings);
                awaitRows(program, List.copyOf(acknowledged));
            }
            publishTheRest(port(mosquitto, program), falls);
            awaitRows(program, falls);
        }
    }

    private static int port(Optional<Mosquitto> mosquitto, Program program) {
        return mosquitto.map(Mosquitto::port).orElseGet(program::mqttPort);
    }

    private void publishTheRest(int port, List<Fall> all) throws Exception {
        try (MqttFleet fleet = new MqttFleet(port, gauges)) {
            fleet.publish(unacknowledged(all), acknowledged::add);
            Patience.until("all were acknowledged", PATIENCE, POLL, () -> acknowledged.size() == all.size());
        }
    }

    /** Mosquitto answers a moment before it has written: what it loses is printed, and its gauges send it again. */
    @Test
    @EnabledIfSystemProperty(named = "durability.broker", matches = "mosquitto")
    void everyMessageIsARowOnceGaugesHaveSentAgainAfterMosquittoWasKilled() throws Exception {
        List<Fall> some = falls.subList(0, DURABLE_MESSAGES);
        try (Stage stage = new Stage("durability")) {
            Mosquitto mosquitto = Mosquitto.startDurable(stage, "mosquitto", gauges);
            Program program = Program.start(stage, stage.newFolder("faofon"), gauges, mosquitto.settings());
            try (Store store = program.store()) {
                for (int kill = 1; kill <= KILLS; kill++) {
                    killUnderLoad(mosquitto, store, some, some.size() / (KILLS + 1) * kill);
                    mosquitto = mosquitto.again(stage);
                    tellLost(store);
                }
            }
            acknowledged.clear(); // A gauge that is in doubt sends again.
            publishTheRest(mosquitto.port(), some);
            awaitRows(program, some);
        }
    }

    private void killUnderLoad(Mosquitto mosquitto, Store store, List<Fall> all, int after) throws Exception {
        try (MqttFleet fleet = new MqttFleet(mosquitto.port(), gauges)) {
            fleet.publish(unacknowledged(all), acknowledged::add);
            Patience.until("so many were acknowledged", PATIENCE, POLL, () -> acknowledged.size() >= after);
            mosquitto.process().kill();
            TimeUnit.MILLISECONDS.sleep(500);
            System.out.printf("Killed Mosquitto: PUBACKed=%d rows=%d%n", acknowledged.size(), store.rows());
        }
    }

    private void tellLost(Store store) throws Exception {
        List<Fall> expected = List.copyOf(acknowledged);
        long quietAt = System.nanoTime();
        for (long last = -1; System.nanoTime() - quietAt < TimeUnit.SECONDS.toNanos(10); ) {
            long now = store.rows();
            quietAt = now == last ? quietAt : System.nanoTime();
            last = now;
            TimeUnit.MILLISECONDS.sleep(500);
        }
        System.out.printf(
                "PUBACKed=%d lost=%d rows=%d dead letters=%d%n",
                expected.size(),
                expected.size() - store.visible(gauges, expected).size(),
                store.rows(),
                store.number(DEAD_LETTERS));
        assertThat(store.number(TWICE)).isZero();
    }

    /** Ends the program while as many messages are under way as the gauges may have. */
    private void killUnderLoad(Program program, int port, int after) throws Exception {
        try (Store store = program.store();
                MqttFleet fleet = new MqttFleet(port, gauges)) {
            fleet.publish(unacknowledged(falls), acknowledged::add);
            Patience.until("so many were acknowledged", PATIENCE, SHORT_POLL, () -> acknowledged.size() >= after);
            TimeUnit.MILLISECONDS.sleep(new Random().nextInt(100));
            program.kill();
            assertThat(acknowledged.size())
                    .as("acknowledged when it was killed")
                    .isLessThan(MESSAGES);
            TimeUnit.MILLISECONDS.sleep(500); // What the broker has written to the sockets still comes.
            System.out.printf("Killed: PUBACKed=%d rows=%d%n", acknowledged.size(), store.rows());
        }
    }

    private List<Fall> unacknowledged(List<Fall> all) {
        return all.stream().filter(fall -> !acknowledged.contains(fall)).toList();
    }

    private void awaitRows(Program program, List<Fall> expected) throws Exception {
        try (Store store = program.store()) {
            awaitRows(store, expected);
        }
    }

    private void awaitRows(Store store, List<Fall> expected) throws Exception {
        long since = System.nanoTime();
        Patience.until(
                "each of %d was a row".formatted(expected.size()),
                PATIENCE,
                SECOND,
                () -> store.rows() >= expected.size()
                        && store.visible(gauges, expected).size() == expected.size());
        System.out.printf(
                "Each of %d is a row after %d s: rows=%d dead letters=%d%n",
                expected.size(),
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since),
                store.rows(),
                store.number(DEAD_LETTERS));
        assertThat(store.number(DEAD_LETTERS)).isZero();
        assertThat(store.number(TWICE)).isZero();
    }

    @Test
    void eachAcknowledgedMessageIsARowThoughTheDatabaseWasAway() throws Exception {
        try (Stage stage = new Stage("durability")) {
            EmbeddedDatabase database =
                    stage.keep(EmbeddedDatabase.start(stage.newFolder("database"), stage.newFolder("binaries")));
            int port = Integer.parseInt(database.jdbcUrl().replaceAll(".*:(\\d+)/.*", "$1"));
            TcpProxy line = stage.keep(new TcpProxy(port));
            Path home = stage.newFolder("faofon");
            Program program = Program.start(stage, home, gauges, environment(database, port, line.port()));
            Path log = stage.folder().resolve("faofon.log");
            Store store = stage.keep(new Store(database.jdbcUrl(), password(database)));
            MqttFleet fleet = stage.keep(new MqttFleet(program.mqttPort(), gauges));

            tell("before", program, log);
            line.cut();
            fleet.publish(falls, acknowledged::add);
            TimeUnit.SECONDS.sleep(AWAY_SECONDS);
            tell("away for %d s".formatted(AWAY_SECONDS), program, log);
            assertThat(store.rows()).isZero();
            List<Fall> kept = new ArrayList<>(acknowledged);
            line.mend();

            awaitRows(store, kept);
            Patience.until("all were acknowledged", PATIENCE, POLL, () -> acknowledged.size() == MESSAGES);
            awaitRows(store, falls);
            tell("drained", program, log);
        }
    }

    private void tell(String when, Program program, Path log) throws Exception {
        System.out.printf(
                "%s: sent=%d PUBACKed=%d memory=%d MB (at most %d) log=%d KB%n",
                when,
                MESSAGES,
                acknowledged.size(),
                Memory.resident(program.pid()),
                Memory.mostResident(program.pid()),
                Files.size(log) / 1024);
    }

    private static Map<String, String> environment(EmbeddedDatabase database, int port, int linePort) {
        Map<String, String> environment = Child.environment(database.settings());
        environment.replaceAll((name, value) -> value.replace(":" + port + "/", ":" + linePort + "/"));
        return environment;
    }

    private static String password(EmbeddedDatabase database) {
        return database.settings().getOrDefault("quarkus.datasource.password", "");
    }
}
