package org.faofon.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import org.faofon.bench.Rainfall.Fall;
import org.faofon.support.FreePort;

/** How long it takes from publishing a reading until others see its row. */
final class Latency implements Measurement {
    private static final int GAUGES = 36;
    private static final double REACH = 10;
    private static final double MEDIAN = 50;
    private static final double NEARLY_ALL = 99;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofNanos(200_000);

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public void measure(Stage stage, Size size, Report report) throws Exception {
        report.note(name(), """
                36 gauges publish at an even pace to the embedded broker, once a second each and at half of the rate \
                that a short run at full speed has just reached; from when a message is due until a query that asks \
                all the time sees its row, against until a subscriber to the same broker without the program hears it. \
                Up to a hundred messages a second are looked at.""");
        Gauges gauges = Gauges.of(GAUGES);
        Rivals rivals = rivals(stage, gauges);
        compare(rivals, "36 gauges × 1/s", GAUGES, size, report);
        double most = fullSpeed(rivals, size.messages());
        compare(rivals, "half of %s/s".formatted(Numbers.round(most)), most / 2, size, report);
    }

    private record Rivals(
            Gauges gauges, Rainfall rain, Store store, MqttFleet toProgram, MqttFleet toBroker, Heard heard) {}

    /** Who listens at the lone broker tells whatever is measured now. */
    private static final class Heard {
        private volatile Samples samples = new Samples();

        void message(String topic, byte[] payload) {
            String text = new String(payload, StandardCharsets.UTF_8);
            int at = text.indexOf(": \"") + 3;
            long end = Instant.parse(text.substring(at, text.indexOf('"', at))).getEpochSecond();
            samples.arrived(Rainfall.fall(Gauges.indexOf(topic), end));
        }
    }

    private static Rivals rivals(Stage stage, Gauges gauges) throws Exception {
        Program program = Program.start(stage, gauges);
        int port = FreePort.find();
        String password = Gauges.secret();
        NullProgram.start(stage, OnlyAcknowledges.Kind.BROKER_ALONE, port, gauges, password);
        Heard heard = new Heard();
        stage.keep(new Subscriber(port, password, heard::message));
        return new Rivals(
                gauges,
                Rainfall.ofGauges(GAUGES),
                stage.keep(program.store()),
                stage.keep(new MqttFleet(program.mqttPort(), gauges)),
                stage.keep(new MqttFleet(port, gauges)),
                heard);
    }

    private static double fullSpeed(Rivals rivals, int messages) throws Exception {
        List<Fall> falls = rivals.rain.next(messages, GAUGES);
        long since = System.nanoTime();
        rivals.toProgram.publishAll(falls);
        MqttRate.awaitLast(rivals.store, rivals.gauges, falls);
        return messages / ((System.nanoTime() - since) / 1e9);
    }

    private static void compare(Rivals rivals, String pace, double perSecond, Size size, Report report)
            throws Exception {
        Pacer pacer = new Pacer(perSecond, size.paced());
        List<Double> medians = new ArrayList<>();
        Comparison slowest = Comparison.inTurns(
                size.turns(),
                () -> {
                    Samples samples = untilVisible(rivals, pacer);
                    medians.add(samples.millis(MEDIAN));
                    return samples.millis(NEARLY_ALL);
                },
                () -> untilHeard(rivals, pacer).millis(NEARLY_ALL));
        double median = medians.stream()
                .flatMapToDouble(DoubleStream::of)
                .sorted()
                .skip(medians.size() / 2)
                .findFirst()
                .orElseThrow();
        report.add(Figure.told("published → visible, %s, p50".formatted(pace), Numbers.round(median) + " ms"));
        report.add(Figure.atMost("published → visible, %s, p99".formatted(pace), slowest, "ms", REACH));
    }

    private static Samples untilVisible(Rivals rivals, Pacer pacer) throws Exception {
        Samples samples = new Samples();
        CompletableFuture<Void> published =
                CompletableFuture.runAsync(() -> pacer.publish(rivals.rain, GAUGES, rivals.toProgram, samples));
        Patience.until("all samples were visible", PATIENCE, POLL, () -> {
            List<Fall> underway = samples.underway();
            rivals.store.visible(rivals.gauges, underway).forEach(place -> samples.arrived(underway.get(place)));
            return published.isDone() && samples.underway().isEmpty();
        });
        published.get(1, TimeUnit.SECONDS); // Tells if it has failed.
        return samples;
    }

    private static Samples untilHeard(Rivals rivals, Pacer pacer) throws Exception {
        Samples samples = new Samples();
        rivals.heard.samples = samples;
        pacer.publish(rivals.rain, GAUGES, rivals.toBroker, samples);
        Patience.until(
                "all samples were heard",
                PATIENCE,
                POLL,
                () -> samples.underway().isEmpty());
        return samples;
    }
}
