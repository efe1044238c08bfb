package org.faofon.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.faofon.bench.Quiet;
import org.faofon.bench.Stage;

/** Runs the trial and prints its table; {@code ./chaos} starts it. */
final class Chaos {
    private static final Path LOGS = Path.of("target", "chaos");

    private Chaos() {}

    /**
     * The exit code is 1 if anything was lost, doubled or wrongly accepted.
     *
     * @param arguments long or short, the seed, and words of which the names of faults must have one, if there are any
     */
    public static void main(String... arguments) throws Exception {
        Quiet.please();
        boolean isShort = arguments[0].equals("short");
        long seed = Long.parseLong(arguments[1]);
        String only = arguments[2].isBlank() ? "" : " --only '" + arguments[2] + "'";
        System.out.printf("./chaos%s --seed %d%s%n", isShort ? " --short" : "", seed, only);
        Stage stage = new Stage("chaos");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(stage), "chaos-stop"));
        TrialSize size = isShort ? TrialSize.SHORT : TrialSize.LONG;
        System.exit(isGood(stage, size, seed, wanted(arguments[2])) ? 0 : 1);
    }

    /** Threads of the stand-ins would keep a process alive whose trial has failed. */
    private static boolean isGood(Stage stage, TrialSize size, long seed, Predicate<String> wanted) {
        try {
            return run(stage, new ChaosRun(stage, size, seed, wanted));
        } catch (Exception e) {
            e.printStackTrace();
            return false;
        }
    }

    private static boolean run(Stage stage, ChaosRun run) throws Exception {
        List<Outcome> outcomes = new ArrayList<>(run.embedded());
        outcomes.addAll(run.smallDisk());
        outcomes.addAll(run.machine());
        outcomes.addAll(run.external());
        outcomes.addAll(run.memory());
        System.out.println("\n" + OutcomeTable.of(outcomes));
        boolean isGood = outcomes.stream().allMatch(Outcome::isGood);
        if (!isGood) {
            keepLogs(stage.folder());
        }
        return isGood;
    }

    private static Predicate<String> wanted(String words) {
        return words.isBlank()
                ? name -> true
                : name -> List.of(words.split(",")).stream().anyMatch(name::contains);
    }

    private static void keepLogs(Path folder) throws IOException {
        Files.createDirectories(LOGS);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path log :
                    files.filter(file -> file.toString().endsWith(".log")).toList()) {
                String name = folder.relativize(log).toString().replace('/', '-');
                Files.copy(log, LOGS.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        System.out.println("The programs' logs are in " + LOGS);
    }

    private static void close(Stage stage) {
        try {
            stage.close();
        } catch (IOException e) {
            System.err.println("Could not clear up: " + e);
        }
    }
}
