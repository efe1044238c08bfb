package org.faofon.bench;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that runs beside the bench. */
public final class Child implements AutoCloseable {
    /** What README and demo start the program with. */
    public static final String JAVA_OPTIONS =
            "@" + Path.of("deploy", "java-options").toAbsolutePath();

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(100);

    private final Process process;
    private final Path log;

    private Child(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts it with that added to the environment; what it says goes to the log. */
    public static Child start(List<String> command, Map<String, String> environment, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        // What is set for a program that people use must not reach this one, its database least of all.
        builder.environment().keySet().removeIf(name -> name.startsWith("FAOFON_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(environment);
        return new Child(builder.start(), log);
    }

    /** Settings of the program as variables of its environment (MicroProfile Config 3.1, 2.3.1). */
    public static Map<String, String> environment(Map<String, String> settings) {
        Map<String, String> variables = new HashMap<>();
        settings.forEach(
                (name, value) -> variables.put(name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"), value));
        return variables;
    }

    /** A program of the bench's own, on the bench's class path. */
    static Child java(Class<?> main, Path log, String... arguments) throws IOException {
        return java(main, Map.of(), log, arguments);
    }

    /** The same with that added to the environment. */
    static Child java(Class<?> main, Map<String, String> settings, Path log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(javaProgram()));
        command.add(JAVA_OPTIONS);
        command.add(main.getName());
        command.addAll(List.of(arguments));
        String classPath = System.getProperty("java.class.path");
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put("CLASSPATH", classPath);
        return start(command, environment, log);
    }

    public static String javaProgram() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public long pid() {
        return process.pid();
    }

    /** Fails with the last that it said, if it has ended. */
    public void checkRunning() throws IOException {
        if (!process.isAlive()) {
            List<String> lines = Files.readAllLines(log);
            throw new IOException("A helper has ended: "
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size())));
        }
    }

    boolean hasSaid(String word) throws IOException {
        checkRunning();
        return Files.readString(log).contains(word);
    }

    /** Whether it, or who has taken its port, takes connections there. */
    public boolean listensOn(int port) throws IOException {
        checkRunning();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while a helper was stopping");
        }
    }
}
