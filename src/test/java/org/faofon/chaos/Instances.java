package org.faofon.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Utils;
import org.faofon.bench.Child;
import org.faofon.bench.Gauges;
import org.faofon.bench.Gauges.Gauge;
import org.faofon.bench.Mosquitto;
import org.faofon.bench.Patience;
import org.faofon.bench.Rainfall;
import org.faofon.bench.Rainfall.Fall;
import org.faofon.bench.Stage;
import org.faofon.bench.Tools;
import org.faofon.ops.database.EmbeddedDatabase;
import org.faofon.readings.totals.RainWindows;
import org.faofon.support.FreePort;
import org.faofon.support.KafkaInProcess;
import org.faofon.support.LineStub;

/**
 * Several instances of the built program on one Kafka, one database and, where there is one, one Mosquitto, under load: gauges
 * that send by HTTP to one instance after the other, and by MQTT.
 */
final class Instances implements AutoCloseable {
    private static final Duration START_PATIENCE = Duration.ofMinutes(4);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int ROUTINE = 110_000;
    private static final int STORM_MICROMETRES = 8_000;
    private static final int PARTITIONS = 12;
    private static final Duration BACK = Duration.ofDays(395);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OWNERS = "select partition, owner from cluster_partition order by partition";
    private static final String RAISED =
            "select 1 from alert join district d on d.code = alert.district_code where d.name_th = ?";

    private final TrialNetwork network;
    private final LineStub line = new LineStub();
    private final ReadingLedger ledger = new ReadingLedger();
    private final OwedAlerts owed = new OwedAlerts(line);
    private final EmbeddedDatabase database;
    private final List<Integer> ports = new ArrayList<>();
    private final List<RunningProgram> programs = new ArrayList<>();
    private final List<ProgramClient> clients = new ArrayList<>();
    private final List<GaugeSender> senders = new ArrayList<>();
    private final Deque<Gauge> storms;
    private final AtomicInteger turns = new AtomicInteger();

    /** @param more settings of each instance */
    Instances(Stage stage, TrialNetwork network, int count, Map<String, String> more) throws Exception {
        this.network = network;
        this.storms = new ArrayDeque<>(network.storms());
        stage.keep(line);
        database = stage.keep(EmbeddedDatabase.start(stage.newFolder("database"), stage.newFolder("binaries")));
        KafkaInProcess kafka = stage.keep(new KafkaInProcess(stage.newFolder("kafka")));
        Optional<Mosquitto> mosquitto = Tools.find("mosquitto").isPresent()
                ? Optional.of(Mosquitto.startForInstances(stage, "mosquitto", new Gauges(network.all())))
                : Optional.empty();
        String password = Gauges.secret();
        stage.keep(this);
        for (int i = 0; i < count; i++) {
            Map<String, String> settings = settings(stage, i, password, kafka);
            mosquitto.ifPresent(broker -> settings.putAll(broker.settings()));
            settings.putAll(more);
            Path home = Path.of(settings.getOrDefault("FAOFON_HOME", ""));
            programs.add(new RunningProgram(home, stage.newFolder("instance-" + i + "-logs"), settings));
            clients.add(new ProgramClient(ports.get(i), password));
        }
        for (ProgramClient client : clients) {
            Patience.until("each instance was ready", START_PATIENCE, POLL, client::isReady);
        }
        clients.get(0).setRules();
        Patience.until(
                "each instance had work",
                START_PATIENCE,
                POLL,
                () -> owners().values().stream().distinct().count() == count);
        startGauges(mosquitto);
    }

    private Map<String, String> settings(Stage stage, int instance, String password, KafkaInProcess kafka)
            throws IOException {
        int port = FreePort.find();
        ports.add(port);
        Map<String, String> settings = TrialSettings.of(
                network,
                stage.newFolder("instance-" + instance),
                stage.newFolder("instance-" + instance + "-files"),
                port,
                password,
                line);
        settings.put("FAOFON_KAFKA", kafka.address());
        settings.put("FAOFON_INSTANCE", name(instance));
        settings.put("FAOFON_MQTT_PORT", "0");
        settings.putAll(Child.environment(database.settings()));
        return settings;
    }

    private static String name(int instance) {
        return "instance-" + instance;
    }

    private void startGauges(Optional<Mosquitto> mosquitto) {
        mosquitto.ifPresent(broker ->
                network.mqtt().forEach(gauge -> senders.add(new MqttSender(broker.port(), gauge, ledger, routine()))));
        network.http().forEach(gauge -> senders.add(new HttpSender(this::nextPort, gauge, ledger, routine())));
        senders.forEach(GaugeSender::start);
    }

    private int nextPort() {
        return ports.get(Math.floorMod(turns.getAndIncrement(), ports.size()));
    }

    private List<Fall> routine() {
        long start = Instant.now().minus(BACK).getEpochSecond() / Rainfall.STEP_SECONDS * Rainfall.STEP_SECONDS;
        return new Rainfall(1, Instant.ofEpochSecond(start + senders.size())).next(ROUTINE, 1);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), "faofon", database.settings().getOrDefault("quarkus.datasource.password", ""));
    }

    RunningProgram program(int instance) {
        return programs.get(instance);
    }

    ReadingLedger ledger() {
        return ledger;
    }

    OwedAlerts owed() {
        return owed;
    }

    /** The instance that owns partition 0 and so does what must be done once. */
    int leader() throws SQLException {
        String owner = owners().getOrDefault(0, "");
        return IntStream.range(0, programs.size())
                .filter(instance -> name(instance).equals(owner))
                .findFirst()
                .orElseThrow();
    }

    private Map<Integer, String> owners() throws SQLException {
        Map<Integer, String> owners = new HashMap<>();
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(OWNERS);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                owners.put(row.getInt(1), row.getString(2));
            }
        }
        return owners;
    }

    /** Lets it rain so much in a district of that instance that an alert is owed; empty if there is none left. */
    Optional<Storm> stormAt(int instance) throws Exception {
        Map<Integer, String> owners = owners();
        for (Gauge gauge : storms) {
            int partition = Utils.toPositive(Utils.murmur2(Utils.utf8(network.codeOf(gauge)))) % PARTITIONS;
            if (name(instance).equals(owners.get(partition))) {
                storms.remove(gauge);
                return Optional.of(new Storm(gauge));
            }
        }
        return Optional.empty();
    }

    /** An alert that is owed from now on. */
    final class Storm {
        private final String district;
        private final long sinceNanos = System.nanoTime();

        private Storm(Gauge gauge) {
            district = network.districtOf(gauge);
            owed.add(district);
            Fall fall = new Fall(0, Instant.now().getEpochSecond() - 1, STORM_MICROMETRES);
            GaugeSender sender = new HttpSender(Instances.this::nextPort, gauge, ledger, List.of(fall));
            senders.add(sender);
            sender.start();
        }

        /** Waits until the alert is raised, and says after how long. */
        Duration awaitAlert(Duration patience) throws Exception {
            try (Connection connection = connect();
                    PreparedStatement statement = connection.prepareStatement(RAISED)) {
                statement.setString(1, district);
                Patience.until("the alert of " + district + " was raised", patience, POLL, () -> {
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next();
                    }
                });
            }
            return Duration.ofNanos(System.nanoTime() - sinceNanos);
        }
    }

    /** Stops it as a machine that hangs does: nothing is closed, and it does not know. */
    void pause(int instance) throws Exception {
        Signals.send("STOP", List.of(program(instance).pid()));
    }

    void resume(int instance) throws Exception {
        Signals.send("CONT", List.of(program(instance).pid()));
    }

    boolean isReady(int instance) {
        return clients.get(instance).isReady();
    }

    /** Whether every gauge got an acknowledgement of what it sent since then. */
    boolean worksSince(long nanos) {
        return senders.stream()
                .filter(sender -> sender.gauge().code().startsWith("MQTT")
                        || sender.gauge().code().startsWith("HTTP"))
                .allMatch(sender -> sender.isAcknowledgedSince(nanos));
    }

    void stopGauges() {
        senders.forEach(GaugeSender::close);
    }

    /** What each instance that runs says of each gauge now. */
    List<JsonNode> networkNow() throws IOException {
        List<JsonNode> said = new ArrayList<>();
        for (ProgramClient client :
                clients.stream().filter(ProgramClient::isReady).toList()) {
            JsonNode gauges =
                    JSON.readTree(client.call("GET", "/api/v1/network/now", "")).path("gauges");
            gauges.forEach(Instances::forgetWhatIsOutOfMemory);
            said.add(gauges);
        }
        return said;
    }

    /** A reading that is older than all windows is only known where it was stored, and until a restart. */
    private static void forgetWhatIsOutOfMemory(JsonNode gauge) {
        String at = gauge.path("latest").path("at").asText();
        if (!at.isEmpty()
                && OffsetDateTime.parse(at).toInstant().isBefore(Instant.now().minus(RainWindows.KEEP))) {
            ((ObjectNode) gauge).putNull("latest");
        }
    }

    Differences compare() throws Exception {
        try (Connection connection = connect()) {
            Differences differences = new StoredReadings(ledger).compare(connection);
            differences.add(owed.compare(connection));
            return differences;
        }
    }

    @Override
    public void close() throws IOException {
        stopGauges();
        for (RunningProgram program : programs) {
            program.close();
        }
    }
}
