package org.faofon.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faofon.ops.database.Leftovers;
import org.faofon.support.FreePort;

/** The built program, running in a process and a data folder of its own, as README starts it. */
final class Program implements AutoCloseable {
    static final String ADMIN = "admin";

    /** Which setting its password is; without it, one is invented. */
    static final String ADMIN_PASSWORD = "FAOFON_ADMIN_PASSWORD";

    /** The archive of classes that the program writes in its data folder. */
    static final String CLASSES = "classes.jsa";

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration START_PATIENCE = Duration.ofMinutes(4);
    private static final String LISTENS = "Connected to the MQTT broker";
    private static final Duration POLL = Duration.ofMillis(10);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Child child;
    private final Path home;
    private final Gauges gauges;
    private final int httpPort;
    private final int mqttPort;
    private final String adminPassword;
    private final Duration startedIn;

    private Program(Child child, Path home, Gauges gauges, int httpPort, int mqttPort, String adminPassword)
            throws Exception {
        this.child = child;
        this.home = home;
        this.gauges = gauges;
        this.httpPort = httpPort;
        this.mqttPort = mqttPort;
        this.adminPassword = adminPassword;
        long since = System.nanoTime();
        Patience.until("the program was ready", START_PATIENCE, POLL, this::ready);
        startedIn = Duration.ofNanos(System.nanoTime() - since);
        // Until then the broker asks gauges to come again.
        Patience.until("the program listened", START_PATIENCE, POLL, () -> child.hasSaid(LISTENS));
    }

    /** Starts it on that stage with everything that it brings along. */
    static Program start(Stage stage, Gauges gauges) throws Exception {
        return start(stage, stage.newFolder("faofon"), gauges, Map.of());
    }

    /** Starts it on that data folder and waits until it is ready. */
    static Program start(Stage stage, Path home, Gauges gauges, Map<String, String> settings) throws Exception {
        int httpPort = FreePort.find();
        int mqttPort = FreePort.find();
        String password = settings.getOrDefault(ADMIN_PASSWORD, Gauges.secret());
        Map<String, String> environment = new HashMap<>(Map.of(
                "FAOFON_HOME",
                home.toString(),
                "FAOFON_ROSTER",
                gauges.write(home.resolve("roster.csv")).toString(),
                ADMIN_PASSWORD,
                password,
                "FAOFON_MQTT_PORT",
                Integer.toString(mqttPort),
                "QUARKUS_HTTP_PORT",
                Integer.toString(httpPort),
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "MALLOC_ARENA_MAX",
                "2"));
        environment.putAll(gauges.heap());
        environment.putAll(settings);
        List<String> command = List.of(
                Child.javaProgram(),
                Child.JAVA_OPTIONS,
                "-XX:SharedArchiveFile=" + home.resolve(CLASSES), // As the unit.
                "-jar",
                JAR.toAbsolutePath().toString());
        Child child = Child.start(command, environment, stage.folder().resolve(home.getFileName() + ".log"));
        stage.keep(() -> stop(child, home));
        return new Program(child, home, gauges, httpPort, mqttPort, password);
    }

    private static void stop(Child child, Path home) throws IOException {
        child.close();
        Leftovers.stopDatabase(home);
    }

    private boolean ready() throws Exception {
        child.checkRunning();
        HttpRequest request = HttpRequest.newBuilder(address("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + httpPort + path);
    }

    /** From the start of the process to ready. */
    Duration startedIn() {
        return startedIn;
    }

    Gauges gauges() {
        return gauges;
    }

    int httpPort() {
        return httpPort;
    }

    int mqttPort() {
        return mqttPort;
    }

    String adminPassword() {
        return adminPassword;
    }

    long pid() {
        return child.pid();
    }

    /** The process of its database server. */
    long databasePid() throws IOException {
        return Long.parseLong(postmaster().get(0).strip());
    }

    Store store() throws Exception {
        String password = Files.readString(home.resolve("postgres.password")).strip();
        int port = Integer.parseInt(postmaster().get(3).strip());
        return new Store("jdbc:postgresql://127.0.0.1:" + port + "/faofon", password);
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(home.resolve("postgres").resolve("postmaster.pid"));
    }

    /** Ends it as {@code kill -9} does; its database server is left running, for the next one to find. */
    void kill() throws InterruptedException {
        child.kill();
    }

    @Override
    public void close() throws IOException {
        stop(child, home);
    }
}
