package org.faofon.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Runs the measurements one after the other and writes the report; {@code ./bench} starts it. */
final class Bench {
    private static final List<Measurement> ALL = List.of(
            new Bulk(),
            new MqttRate(),
            new HttpRate(),
            new Burst(),
            new Latency(),
            new Rain(),
            new Backtest(),
            new Now(),
            new Visitors(),
            new Page(),
            new Space(),
            new Start(),
            new Scale(1),
            new Scale(3));

    private Optional<Stage> current = Optional.empty();
    private volatile boolean stopping;
    private final Report report = new Report();

    private Bench() {}

    /** Arguments: full or quick, the folder for the report, and the names of the measurements; none means all. */
    public static void main(String... arguments) throws Exception {
        Quiet.please();
        Size size = arguments[0].equals("quick") ? Size.QUICK : Size.FULL;
        EarlierRun earlier = arguments[2].isEmpty() ? EarlierRun.none() : readOrEnd(Path.of(arguments[2]));
        List<String> names = List.of(arguments).subList(3, arguments.length);
        List<String> known = ALL.stream().map(Measurement::name).toList();
        if (!known.containsAll(names)) {
            System.err.println("There are these measurements: " + String.join(", ", known));
            System.exit(2);
        }
        Bench bench = new Bench();
        Runtime.getRuntime().addShutdownHook(new Thread(bench::stop, "bench-stop"));
        boolean ran = bench.run(size, names);
        ReportFiles.write(bench.report, earlier, Path.of(arguments[1]));
        System.out.println("\n" + ReportFiles.markdown(bench.report, earlier));
        System.exit(ran ? 0 : 1);
    }

    private static EarlierRun readOrEnd(Path file) {
        try {
            return EarlierRun.read(file);
        } catch (IOException e) {
            System.err.println("Could not read the earlier run " + file + ": " + e.getMessage());
            System.exit(2);
            throw new IllegalStateException(e);
        }
    }

    /** Whether all of them ran. */
    private boolean run(Size size, List<String> names) {
        boolean ran = true;
        for (Measurement measurement : ALL) {
            if (names.isEmpty() || names.contains(measurement.name())) {
                System.out.println(measurement.name());
                ran &= run(measurement, size);
            }
        }
        return ran;
    }

    private boolean run(Measurement measurement, Size size) {
        try (Stage stage = open(measurement.name())) {
            measurement.measure(stage, size, report);
            return true;
        } catch (Exception e) {
            if (!stopping) { // Else it failed because everything was taken away from it.
                report.add(Figure.told(
                        measurement.name(),
                        "failed: " + e.toString().lines().findFirst().orElse("")));
                e.printStackTrace();
            }
            return false;
        }
    }

    private synchronized Stage open(String name) throws IOException {
        if (stopping) {
            throw new IllegalStateException("The bench is stopping");
        }
        Stage stage = new Stage(name);
        current = Optional.of(stage);
        return stage;
    }

    private synchronized void stop() {
        stopping = true;
        current.ifPresent(stage -> {
            try {
                stage.close();
            } catch (IOException e) {
                System.err.println("Could not clear up: " + e);
            }
        });
    }
}
