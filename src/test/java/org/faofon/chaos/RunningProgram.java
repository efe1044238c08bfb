package org.faofon.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.faofon.bench.Child;
import org.faofon.ops.database.Leftovers;

/** The built program, started again whenever it has ended, as systemd does it. */
final class RunningProgram implements AutoCloseable {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final long RESTART_AFTER_MILLIS = 1_000;
    private static final long LOOK_EVERY_MILLIS = 50;
    private static final long STOP_PATIENCE_MILLIS = 120_000;

    private final Path home;
    private final Path logs;
    private final Map<String, String> settings;
    private final Thread supervisor = new Thread(this::supervise, "chaos-supervisor");
    private Optional<Child> child = Optional.empty();
    private int starts;
    private boolean expectsEnd;
    private int unexpectedEnds;
    private boolean closed;

    /**
     * @param home its data folder
     * @param logs where its logs go, a file for each start
     */
    RunningProgram(Path home, Path logs, Map<String, String> settings) throws IOException {
        this.home = home;
        this.logs = logs;
        this.settings = new HashMap<>(settings);
        startAgain();
        supervisor.setDaemon(true);
        supervisor.start();
    }

    Path home() {
        return home;
    }

    private synchronized void startAgain() throws IOException {
        if (closed) {
            return;
        }
        starts++;
        List<String> command = List.of(
                Child.javaProgram(),
                Child.JAVA_OPTIONS,
                "-jar",
                JAR.toAbsolutePath().toString());
        child = Optional.of(Child.start(command, settings, logs.resolve("faofon-%02d.log".formatted(starts))));
        expectsEnd = false;
    }

    private void supervise() {
        try {
            while (!isClosed()) {
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
                if (!isAlive()) {
                    noteEnd();
                    TimeUnit.MILLISECONDS.sleep(RESTART_AFTER_MILLIS);
                    startAgain();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void noteEnd() {
        if (!expectsEnd && !closed) {
            unexpectedEnds++;
        }
    }

    private boolean isAlive() {
        return ProcessHandle.of(pid()).map(ProcessHandle::isAlive).orElse(false);
    }

    synchronized long pid() {
        return child.orElseThrow().pid();
    }

    /** How often it has ended though nobody ended it. */
    synchronized int unexpectedEnds() {
        return unexpectedEnds;
    }

    /** From now on it is started with that, too; empty takes it away. */
    synchronized void set(String name, Optional<String> value) {
        settings.remove(name);
        value.ifPresent(text -> settings.put(name, text));
    }

    /** Ends it as {@code kill -9} does; it is started again by itself. */
    synchronized void kill() throws InterruptedException {
        expectsEnd = true;
        child.orElseThrow().kill();
    }

    /** The process of its database server; empty while there is none. */
    Optional<Long> databasePid() throws IOException {
        return postmaster(0).map(Long::parseLong);
    }

    private Optional<String> postmaster(int line) throws IOException {
        Path file = home.resolve("postgres").resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return lines.size() > line ? Optional.of(lines.get(line).strip()) : Optional.empty();
    }

    /** A connection to its embedded database. */
    Connection connect() throws Exception {
        String port = postmaster(3).orElseThrow(() -> new IOException("There is no database server"));
        String password = Files.readString(home.resolve("postgres.password")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/faofon?connectTimeout=5&socketTimeout=60",
                "faofon",
                password);
    }

    @Override
    public void close() throws IOException {
        Child last;
        synchronized (this) {
            closed = true;
            last = child.orElseThrow();
        }
        last.close();
        Leftovers.stopDatabase(home);
        try {
            supervisor.join(STOP_PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
