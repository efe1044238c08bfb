package org.faofon.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How long the program takes to be ready, and how much memory it takes. */
final class Start implements Measurement {
    private static final int GAUGES = 36;
    private static final long REST_SECONDS = 5;
    private static final Duration ARCHIVE_PATIENCE = Duration.ofMinutes(4);
    private static final Duration POLL = Duration.ofSeconds(1);

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void measure(Stage stage, Size size, Report report) throws Exception {
        report.note(name(), """
                from the start of the process until /q/health/ready says yes, asked every 10 ms; the first start has no \
                archive of classes, the others that of the first; memory is what the \
                system counts as resident for the Java process, and in proportion for all processes of its database, \
                five seconds after the start, and at the most while 36 gauges publish at full speed.""");
        Gauges gauges = Gauges.of(GAUGES);
        Path home = stage.newFolder("faofon");
        Program first = Program.start(stage, home, gauges, Map.of());
        report.add(Figure.told("first start to ready", seconds(first.startedIn())));
        Path archive = home.resolve(Program.CLASSES);
        Patience.until("the archive of classes was written", ARCHIVE_PATIENCE, POLL, () -> Files.exists(archive));
        first.close();
        List<Duration> starts = new ArrayList<>();
        for (int turn = 1; turn < size.turns(); turn++) {
            try (Program again = Program.start(stage, home, gauges, Map.of())) {
                starts.add(again.startedIn());
            }
        }
        Program last = Program.start(stage, home, gauges, Map.of());
        starts.add(last.startedIn());
        Collections.sort(starts);
        report.add(Figure.told("start to ready on an existing folder", seconds(starts.get(starts.size() / 2))));
        TimeUnit.SECONDS.sleep(REST_SECONDS);
        report.add(Figure.told("memory at rest", memory(last, Memory.resident(last.pid()))));
        report.add(Figure.told("memory under load, at most", underLoad(last, gauges, size.messages())));
    }

    static String seconds(Duration duration) {
        return Numbers.round(duration.toMillis() / 1e3) + " s";
    }

    private static String underLoad(Program program, Gauges gauges, int messages) throws Exception {
        try (MqttFleet fleet = new MqttFleet(program.mqttPort(), gauges)) {
            fleet.publishAll(Rainfall.ofGauges(GAUGES).next(messages, GAUGES));
        }
        return memory(program, Memory.mostResident(program.pid()));
    }

    private static String memory(Program program, long megabytes) throws Exception {
        return "%d MB, and %d MB of the database".formatted(megabytes, Memory.ofFamily(program.databasePid()));
    }
}
