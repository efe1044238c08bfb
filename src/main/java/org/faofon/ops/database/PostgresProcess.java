package org.faofon.ops.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.faofon.ops.StartupException;

/**
 * The PostgreSQL server that runs on a data directory, found by its process id file.
 *
 * <p>When the JVM is killed its server survives; the holder of the lock on the data folder may stop that orphan.
 */
final class PostgresProcess {
    static final String FILE = "postmaster.pid";

    /** Where PostgreSQL keeps the command line with which it was started. */
    private static final String COMMAND_LINE = "postmaster.opts";

    private static final int PORT_LINE = 4;

    /** Long, because it replays its journal first. */
    private static final Duration RECOVERY = Duration.ofMinutes(5);

    private static final Duration FAST = Duration.ofSeconds(60);
    private static final Duration IMMEDIATE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(20);

    private PostgresProcess() {}

    /** The server process of that directory, if it is alive. */
    static Optional<ProcessHandle> find(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        return lines.isEmpty()
                ? Optional.empty()
                : process(lines.get(0)).filter(process -> serves(process.info(), directory));
    }

    /** The port of the server of that directory, which runs. */
    static int port(Path directory) throws IOException {
        List<String> lines = Files.readAllLines(directory.resolve(FILE), StandardCharsets.UTF_8);
        if (lines.size() < PORT_LINE) {
            throw new StartupException("The database is just starting or stopping.", "Try again in a moment.");
        }
        return Integer.parseInt(lines.get(PORT_LINE - 1).strip());
    }

    /**
     * Makes the directory available for a new server.
     *
     * <p>A stale file is removed too: after a crash its process id may belong to something else, a thread of this JVM
     * in a fresh container for example, and PostgreSQL would then refuse to start.
     */
    static void stop(Path directory) throws IOException {
        Optional<ProcessHandle> server = find(directory);
        if (server.isPresent() && !stop(server.get(), directory)) {
            throw new StartupException(
                    "A PostgreSQL server of an earlier run (process "
                            + server.get().pid() + ") does not stop.",
                    "Stop it by hand and start again.");
        }
        Files.deleteIfExists(directory.resolve(FILE));
    }

    /**
     * Starts the server that has ended, as it was started before, and waits until it accepts connections.
     *
     * <p>By {@code pg_ctl}, which notices at once when the server cannot start; the library would wait for it.
     *
     * @return false if it does not start now; {@link #restartLog} says why
     */
    static boolean restart(Path directory) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses root; the library starts it in this way, too.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(
                pgCtl(directory), "-D", directory.toString(), "-w", "-t", "" + RECOVERY.toSeconds(), "restart"));
        Process pgCtl = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(restartLog(directory).toFile())
                .start();
        try {
            return pgCtl.waitFor() == 0;
        } finally {
            pgCtl.destroy(); // After an interruption.
        }
    }

    /** What the last restart printed. */
    static Path restartLog(Path directory) {
        return directory.resolve("log").resolve("restart.log");
    }

    private static String pgCtl(Path directory) throws IOException {
        String line = Files.readString(directory.resolve(COMMAND_LINE), StandardCharsets.UTF_8);
        Path postgres = Path.of(line.substring(0, Math.max(0, line.indexOf(" \""))));
        return postgres.resolveSibling("pg_ctl").toString();
    }

    /** Fast shutdown; if it hangs, immediate shutdown, after which the next start recovers from the journal. */
    private static boolean stop(ProcessHandle server, Path directory) throws IOException {
        return stop(server, directory, "INT", FAST) || stop(server, directory, "QUIT", IMMEDIATE);
    }

    private static boolean stop(ProcessHandle server, Path directory, String signal, Duration patience)
            throws IOException {
        // The shell's built-in kill: minimal systems have no such program, and Java itself sends only TERM and KILL.
        new ProcessBuilder("sh", "-c", "kill -" + signal + " " + server.pid()).start();
        // Polled often, because Java itself checks processes that are not its children only every few seconds.
        for (long left = patience.dividedBy(POLL); left > 0; left--) {
            if (!server.isAlive() || !Files.exists(directory.resolve(FILE))) {
                return true;
            }
            pause();
        }
        return false;
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while the database was stopping");
        }
    }

    private static Optional<ProcessHandle> process(String pid) {
        try {
            return ProcessHandle.of(Long.parseLong(pid.strip())).filter(ProcessHandle::isAlive);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The process id may have been reused since, even by a PostgreSQL with other data. */
    private static boolean serves(ProcessHandle.Info process, Path directory) {
        boolean isPostgres = process.command()
                .map(command -> String.valueOf(Path.of(command).getFileName()).startsWith("postgres"))
                .orElse(false);
        return isPostgres
                && servesElsewhere(process.arguments().orElse(new String[0]), directory)
                        .isEmpty();
    }

    /** The other data directory in those arguments. In doubt there is none: two servers on one directory destroy it. */
    private static Optional<Path> servesElsewhere(String[] arguments, Path directory) {
        int flag = List.of(arguments).indexOf("-D");
        if (flag < 0 || flag + 1 == arguments.length) {
            return Optional.empty();
        }
        Path named = Path.of(arguments[flag + 1]);
        return Optional.of(named).filter(other -> Files.exists(other) && !isSame(other, directory));
    }

    /** The folder may have another name than last time, for example through a link. */
    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return true;
        }
    }
}
