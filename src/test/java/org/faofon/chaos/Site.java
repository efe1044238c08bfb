package org.faofon.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.faofon.bench.Gauges;
import org.faofon.bench.Gauges.Gauge;
import org.faofon.bench.Patience;
import org.faofon.bench.Rainfall;
import org.faofon.bench.Rainfall.Fall;
import org.faofon.bench.Stage;
import org.faofon.support.FreePort;
import org.faofon.support.LineStub;

/** A program under load, with gauges that send all the time and a stand-in for LINE. */
final class Site implements AutoCloseable {
    private static final Duration START_PATIENCE = Duration.ofMinutes(4);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int ROUTINE = 110_000;
    private static final int STORM_MICROMETRES = 8_000;
    private static final Duration BACK = Duration.ofDays(395);

    private final TrialNetwork network;
    private final Surroundings surroundings;
    private final LineStub line = new LineStub();
    private final int httpPort = FreePort.find();
    private final ReadingLedger ledger = new ReadingLedger();
    private final OwedAlerts owed = new OwedAlerts(line);
    private final List<GaugeSender> senders = new ArrayList<>();
    private final List<MqttSender> stormSenders = new ArrayList<>();
    private final Deque<Gauge> storms;
    private final RunningProgram program;
    private final ProgramClient client;

    Site(Stage stage, TrialNetwork network, Surroundings surroundings) throws Exception {
        this.network = network;
        this.surroundings = surroundings;
        this.storms = new ArrayDeque<>(network.storms());
        stage.keep(line);
        String password = Gauges.secret();
        Path home = surroundings.home();
        Path files = stage.newFolder(home.getFileName() + "-files");
        Map<String, String> settings = TrialSettings.of(network, home, files, httpPort, password, line);
        settings.putAll(surroundings.settings());
        program = stage.keep(new RunningProgram(home, stage.newFolder(home.getFileName() + "-logs"), settings));
        client = new ProgramClient(httpPort, password);
        stage.keep(this);
        Patience.until("the program was ready", START_PATIENCE, POLL, client::isReady);
        client.setRules();
        startGauges();
    }

    private void startGauges() {
        for (Gauge gauge : network.mqtt()) {
            senders.add(new MqttSender(surroundings.mqttPort(), gauge, ledger, routine(senders.size())));
        }
        for (Gauge gauge : network.http()) {
            senders.add(new HttpSender(httpPort, gauge, ledger, routine(senders.size())));
        }
        senders.forEach(GaugeSender::start);
    }

    private static List<Fall> routine(int gauge) {
        long start = Instant.now().minus(BACK).getEpochSecond() / Rainfall.STEP_SECONDS * Rainfall.STEP_SECONDS;
        return new Rainfall(1, Instant.ofEpochSecond(start + gauge)).next(ROUTINE, 1);
    }

    /** Lets it rain so much at one gauge that an alert is owed; whether there was one left. */
    boolean storm() throws Exception {
        Gauge gauge = storms.poll();
        if (gauge == null) {
            return false;
        }
        Fall fall = new Fall(0, client.now().getEpochSecond() - 1, STORM_MICROMETRES);
        owed.add(network.districtOf(gauge));
        MqttSender sender = new MqttSender(surroundings.mqttPort(), gauge, ledger, List.of(fall));
        stormSenders.add(sender);
        sender.start();
        return true;
    }

    TrialNetwork network() {
        return network;
    }

    RunningProgram program() {
        return program;
    }

    ProgramClient client() {
        return client;
    }

    LineStub line() {
        return line;
    }

    ReadingLedger ledger() {
        return ledger;
    }

    OwedAlerts owed() {
        return owed;
    }

    int httpPort() {
        return httpPort;
    }

    int mqttPort() {
        return surroundings.mqttPort();
    }

    Connection connect() throws Exception {
        return surroundings.database().isPresent()
                ? surroundings.database().get().connect()
                : program.connect();
    }

    /** Whether every gauge got an acknowledgement of what it sent since then, and that is stored. */
    boolean worksSince(long nanos) throws Exception {
        if (!senders.stream().allMatch(sender -> sender.isAcknowledgedSince(nanos))
                || stormSenders.stream().anyMatch(sender -> sender.newest().isEmpty())) {
            return false;
        }
        try (Connection database = connect()) {
            for (GaugeSender sender : senders) {
                if (!StoredReadings.isStored(database, sender.newest().orElseThrow())) {
                    return false;
                }
            }
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** Lets all gauges send again what was acknowledged to them since that moment of {@link System#nanoTime()}. */
    void sendAgainSince(long nanos) {
        senders.forEach(sender -> sender.sendAgainSince(nanos));
        stormSenders.forEach(sender -> sender.sendAgainSince(nanos));
    }

    /** Where readings or alerts are not as they should be. */
    Differences compare() throws Exception {
        try (Connection database = connect()) {
            Differences differences = new StoredReadings(ledger).compare(database);
            differences.add(owed.compare(database));
            return differences;
        }
    }

    @Override
    public void close() throws IOException {
        for (GaugeSender sender : senders) {
            sender.close();
        }
        for (MqttSender sender : stormSenders) {
            sender.close();
        }
        program.close();
        line.close();
    }
}
