package org.faofon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.faofon.support.FreePort;

/**
 * A Mosquitto set up as {@code deploy/mosquitto} does it.
 *
 * @param password of the program
 * @param settingsFile with which it was started
 */
public record Mosquitto(int port, String password, Path settingsFile, Child process) {
    private static final Path DEPLOY = Path.of("deploy", "mosquitto").toAbsolutePath();
    /** Before 2.0.13, which Debian 12 has not, it counts wrongly what waits, and throws away what it has acknowledged. */
    private static final Pattern UNLIMITED = Pattern.compile("^(max_queued_(?:messages|bytes)) .*");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(50);

    /** One that does not write its state after every change, as operating.md advises for a far larger network. */
    static Mosquitto start(Stage stage, String name, Gauges gauges) throws Exception {
        return start(stage, name, gauges, line -> !line.startsWith("autosave_"));
    }

    /** One that writes its state after every change, as {@code deploy/mosquitto} has it. */
    public static Mosquitto startDurable(Stage stage, String name, Gauges gauges) throws Exception {
        return start(stage, name, gauges, line -> true);
    }

    /** The same for several instances, which have a session for each partition of the work. */
    public static Mosquitto startForInstances(Stage stage, String name, Gauges gauges) throws Exception {
        return start(stage, name, gauges, line -> !line.startsWith("use_username_as_clientid"));
    }

    private static Mosquitto start(Stage stage, String name, Gauges gauges, Predicate<String> kept) throws Exception {
        Path folder = stage.newFolder(name);
        int port = FreePort.find();
        String password = Gauges.secret();
        Path users = folder.resolve("users");
        makeUsers(gauges.write(folder.resolve("roster.csv")), users, password, folder);
        Path settings = Files.writeString(folder.resolve("mosquitto.conf"), settings(folder, users, port, kept));
        return new Mosquitto(port, password, settings, run(stage, settings, port));
    }

    private static Child run(Stage stage, Path settings, int port) throws Exception {
        Child child = stage.keep(Child.start(
                List.of(Tools.find("mosquitto").orElseThrow(), "-c", settings.toString()),
                Map.of(),
                settings.resolveSibling("log")));
        Patience.until("Mosquitto listened", PATIENCE, POLL, () -> child.listensOn(port));
        return child;
    }

    /** Starts it again, with the state that it has written. */
    public Mosquitto again(Stage stage) throws Exception {
        return new Mosquitto(port, password, settingsFile, run(stage, settingsFile, port));
    }

    public Map<String, String> settings() {
        return Map.of(
                "FAOFON_MQTT_URL",
                "tcp://127.0.0.1:" + port,
                "FAOFON_MQTT_USERNAME",
                "faofon",
                "FAOFON_MQTT_PASSWORD",
                password);
    }

    private static void makeUsers(Path roster, Path users, String password, Path folder) throws Exception {
        ProcessBuilder maker = new ProcessBuilder(
                        DEPLOY.resolve("make-users").toString(), roster.toString(), users.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("make-users.log").toFile());
        maker.environment().put("FAOFON_MQTT_PASSWORD", password);
        if (maker.start().waitFor() != 0) {
            throw new IOException(Files.readString(folder.resolve("make-users.log")));
        }
    }

    private static String settings(Path folder, Path users, int port, Predicate<String> kept) throws IOException {
        // It would become another user, who may not enter this folder.
        String user = System.getProperty("user.name").equals("root") ? "user root\n" : "";
        return user
                + Files.readAllLines(DEPLOY.resolve("mosquitto.conf")).stream()
                        .filter(kept)
                        .map(line -> UNLIMITED.matcher(line).replaceFirst("$1 0"))
                        .map(line -> line.equals("listener 1883") ? "listener " + port + " 127.0.0.1" : line)
                        .map(line -> line.replace("/mosquitto/users/users", users.toString())
                                .replace(
                                        "/mosquitto/config/acl",
                                        DEPLOY.resolve("acl").toString())
                                .replace("/mosquitto/data/", folder + "/"))
                        .collect(Collectors.joining("\n", "", "\n"));
    }
}
