package org.faofon.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.faofon.bench.Gauges.Gauge;
import org.faofon.bench.Memory;
import org.faofon.bench.Patience;
import org.faofon.bench.Stage;
import org.faofon.support.FreePort;

/** The program's memory while 36 gauges report for some hours of a drill clock that runs fast. */
final class MemoryDay {
    private static final int GAUGES = 36;
    private static final Duration STEP = Duration.ofMinutes(5);
    private static final int RATE = 300;
    private static final int SHOWERS = 7;
    /** More than that from the middle to the end would not be flat. */
    private static final double MOST_GROWTH = 1.10;

    private static final long SLACK_MEGABYTES = 16;
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Site site;
    private final int hours;

    private MemoryDay(Site site, int hours) {
        this.site = site;
        this.hours = hours;
    }

    /** In megabytes: what is left of the heap after a collection, and what the process has of the machine. */
    private record Figures(long heap, long resident) {
        boolean isFlatAfter(Figures before) {
            return heap <= before.heap * MOST_GROWTH + SLACK_MEGABYTES
                    && resident <= before.resident * MOST_GROWTH + SLACK_MEGABYTES;
        }

        @Override
        public String toString() {
            return "heap %d MB, resident %d MB".formatted(heap, resident);
        }
    }

    static Outcome run(Stage stage, int hours) throws Exception {
        Path home = stage.newFolder("memory");
        int mqttPort = FreePort.find();
        Map<String, String> clock = Map.of(
                "FAOFON_MQTT_PORT", Integer.toString(mqttPort),
                "FAOFON_CLOCK_START", "2026-11-22T00:00:00+07:00",
                "FAOFON_CLOCK_RATE", Integer.toString(RATE));
        TrialNetwork network = TrialNetwork.of(0, 0, GAUGES);
        try (Site site = new Site(stage, network, new Surroundings(home, mqttPort, clock, Optional.empty()))) {
            return new MemoryDay(site, hours).watch();
        }
    }

    private Outcome watch() throws Exception {
        Outcome outcome = new Outcome("memory over %d h of %d gauges".formatted(hours, GAUGES));
        outcome.struck();
        Instant start = site.client().now();
        Instant told = start;
        told = reportUntil(told, start.plus(Duration.ofHours(1)));
        Figures first = figures();
        told = reportUntil(told, start.plus(Duration.ofHours(hours).dividedBy(2)));
        Figures middle = figures();
        reportUntil(told, start.plus(Duration.ofHours(hours)));
        Figures last = figures();
        outcome.note("after 1 h %s; after %d h %s; after %d h %s".formatted(first, hours / 2, middle, hours, last));
        if (!last.isFlatAfter(middle)) {
            outcome.problem("memory has grown");
        }
        return outcome;
    }

    /** All gauges report each five minutes that are over. */
    private Instant reportUntil(Instant told, Instant end) throws Exception {
        Instant next = told;
        while (next.isBefore(end)) {
            next = next.plus(STEP);
            Instant due = next;
            Patience.until(
                    "five minutes were over",
                    PATIENCE,
                    POLL,
                    () -> !site.client().now().isBefore(due));
            report(due);
        }
        return next;
    }

    private void report(Instant at) throws IOException {
        double mm = at.getEpochSecond() / STEP.toSeconds() % SHOWERS == 0 ? 0.4 : 0;
        String items = site.network().storms().stream()
                .map(Gauge::code)
                .map(code ->
                        "{\"gauge\": \"%s\", \"at\": \"%s\", \"mm\": %s, \"period\": \"PT5M\"}".formatted(code, at, mm))
                .collect(Collectors.joining(",", "[", "]"));
        site.client().call("POST", "/api/v1/readings", items);
        site.client().call("GET", "/", "");
        site.client().call("GET", "/api/v1/network/now", "");
    }

    private Figures figures() throws Exception {
        long pid = site.program().pid();
        Process collection = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid),
                        "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (collection.waitFor() != 0) {
            throw new IOException("jcmd could not collect garbage");
        }
        return new Figures(heapMegabytes(), Memory.resident(pid));
    }

    private long heapMegabytes() throws IOException {
        double bytes = site.client().metric("jvm_memory_used_bytes{area=\"heap\"");
        return (long) bytes >> 20;
    }
}
