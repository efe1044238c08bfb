package org.faofon.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.faofon.bench.Rainfall.Fall;

/** What happens when the network is back and every gauge sends at once what it has stored up. */
final class Burst implements Measurement {
    private static final int GAUGES = 36;
    private static final int STORED_UP = 144;
    private static final int OF_A_DAY = 288;
    private static final double MOST_SECONDS = 2;

    @Override
    public String name() {
        return "burst";
    }

    @Override
    public void measure(Stage stage, Size size, Report report) throws Exception {
        report.note(name(), """
                36 gauges connect to the embedded broker and each publishes 144 readings (12 hours) at once; from the \
                first connection until the last row is seen in the database; the slowest of the turns counts. Once it \
                is measured right after the start, and then on a program that has taken in a day's readings, as one has \
                to which gauges reconnect.""");
        Gauges gauges = Gauges.of(GAUGES);
        Program program = Program.start(stage, gauges);
        Store store = stage.keep(program.store());
        Rainfall rain = Rainfall.ofGauges(GAUGES);
        report.add(Figure.told(
                "first burst after the start", Numbers.round(once(program, store, gauges, rain, STORED_UP)) + " s"));
        double unused = once(program, store, gauges, rain, OF_A_DAY);
        long before = store.rows();
        List<Double> seconds = new ArrayList<>();
        for (int turn = 0; turn < size.turns(); turn++) {
            seconds.add(once(program, store, gauges, rain, STORED_UP));
        }
        long lost = before + (long) size.turns() * GAUGES * STORED_UP - store.rows();
        double slowest = Collections.max(seconds);
        report.add(Figure.held(
                "reconnect burst, 36 gauges × 144 messages",
                "%s s at most, %d lost".formatted(Numbers.round(slowest), lost),
                "< 2 s, 0 lost",
                slowest < MOST_SECONDS && lost == 0));
    }

    private static double once(Program program, Store store, Gauges gauges, Rainfall rain, int ofEach)
            throws Exception {
        List<Fall> falls = rain.next((long) GAUGES * ofEach, GAUGES);
        long since = System.nanoTime();
        try (MqttFleet fleet = new MqttFleet(program.mqttPort(), gauges)) {
            fleet.publishAll(falls);
            MqttRate.awaitLast(store, gauges, falls);
            return (System.nanoTime() - since) / 1e9;
        }
    }
}
