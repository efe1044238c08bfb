package org.faofon.bench;

import java.time.Duration;
import java.util.List;
import org.faofon.bench.Rainfall.Fall;
import org.faofon.support.FreePort;

/** How many messages a second, each one reading, become durable. */
final class MqttRate implements Measurement {
    /** Each gauge has a connection to both programs, and a process may often open 20,000 files. */
    private static final int[] NETWORKS = {36, 1_000, 9_000};

    private static final double REACH = 0.75;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(5);

    @Override
    public String name() {
        return "mqtt";
    }

    @Override
    public void measure(Stage stage, Size size, Report report) throws Exception {
        report.note(name(), """
                messages of one reading at QoS 1, published by the bench as fast as the broker acknowledges; from the \
                first publish until the last row is seen in the database, against until the last is acknowledged by a \
                program with the same client, options, broker and JVM flags that does nothing else; a turn of each goes \
                before and does not count, because Java compiles what runs often. Mosquitto runs with \
                deploy/mosquitto/mosquitto.conf, but without writing its state after every change and without a limit to \
                what may wait.""");
        for (int gauges : NETWORKS) {
            try (Stage own = new Stage("embedded")) {
                stage.keep(own);
                report.add(compare("embedded broker, " + gauges + " gauges", embedded(own, gauges), size));
            }
            String what = "Mosquitto, " + gauges + " gauges";
            if (Tools.find("mosquitto").isEmpty()) {
                report.add(Figure.skipped("MQTT, " + what, "Mosquitto is not installed"));
                continue;
            }
            try (Stage own = new Stage("mosquitto")) {
                stage.keep(own);
                report.add(compare(what, mosquitto(own, gauges), size));
            }
        }
    }

    /** The program and the one that only acknowledges, both ready, each with the same gauges connected. */
    private record Rivals(
            Gauges gauges, Rainfall rain, Store store, MqttFleet toProgram, NullProgram nothing, MqttFleet toNothing) {}

    private static Rivals embedded(Stage stage, int count) throws Exception {
        Gauges gauges = Gauges.of(count);
        Program program = Program.start(stage, gauges);
        int port = FreePort.find();
        NullProgram nothing = NullProgram.start(stage, OnlyAcknowledges.Kind.OWN_BROKER, port, gauges, Gauges.secret());
        return rivals(stage, gauges, program, program.mqttPort(), nothing, port);
    }

    private static Rivals mosquitto(Stage stage, int count) throws Exception {
        Gauges gauges = Gauges.of(count);
        Mosquitto ours = Mosquitto.start(stage, "mosquitto-faofon", gauges);
        Mosquitto theirs = Mosquitto.start(stage, "mosquitto-null", gauges);
        Program program = Program.start(stage, stage.newFolder("faofon"), gauges, ours.settings());
        NullProgram nothing =
                NullProgram.start(stage, OnlyAcknowledges.Kind.OTHER_BROKER, theirs.port(), gauges, theirs.password());
        return rivals(stage, gauges, program, ours.port(), nothing, theirs.port());
    }

    private static Rivals rivals(
            Stage stage, Gauges gauges, Program program, int port, NullProgram nothing, int nullPort) throws Exception {
        return new Rivals(
                gauges,
                Rainfall.ofGauges(gauges.size()),
                stage.keep(program.store()),
                stage.keep(new MqttFleet(port, gauges)),
                nothing,
                stage.keep(new MqttFleet(nullPort, gauges)));
    }

    private static Figure compare(String what, Rivals rivals, Size size) throws Exception {
        toRows(rivals, size.messages());
        toNothing(rivals, size.messages());
        Comparison comparison = Comparison.inTurns(
                size.turns(), () -> toRows(rivals, size.messages()), () -> toNothing(rivals, size.messages()));
        return Figure.atLeast("MQTT, " + what, comparison, "messages/s", REACH);
    }

    private static double toRows(Rivals rivals, int messages) throws Exception {
        List<Fall> falls = rivals.rain.next(messages, rivals.gauges.size());
        long before = rivals.store.rows();
        long since = System.nanoTime();
        rivals.toProgram.publishAll(falls);
        awaitLast(rivals.store, rivals.gauges, falls);
        double seconds = (System.nanoTime() - since) / 1e9;
        Patience.until("no row was missing", PATIENCE, POLL, () -> rivals.store.rows() == before + messages);
        return messages / seconds;
    }

    private static double toNothing(Rivals rivals, int messages) throws Exception {
        List<Fall> falls = rivals.rain.next(messages, rivals.gauges.size());
        long since = System.nanoTime();
        rivals.toNothing.publishAll(falls);
        rivals.nothing.await(messages);
        return messages / ((System.nanoTime() - since) / 1e9);
    }

    /**
     * A gauge's readings are stored in their order, so that its last says that all are there. The very last is asked for
     * alone at first, because to ask for a thousand every few milliseconds would take its share of what is measured.
     */
    static void awaitLast(Store store, Gauges gauges, List<Fall> falls) throws Exception {
        awaitVisible(store, gauges, falls.subList(falls.size() - 1, falls.size()));
        awaitVisible(store, gauges, falls.subList(Math.max(0, falls.size() - gauges.size()), falls.size()));
    }

    private static void awaitVisible(Store store, Gauges gauges, List<Fall> falls) throws Exception {
        Patience.until(
                "all rows were there",
                PATIENCE,
                POLL,
                () -> store.visible(gauges, falls).size() == falls.size());
    }
}
