package org.faofon.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.faofon.ops.database.EmbeddedDatabase;

/**
 * Gives a {@code @QuarkusTest} the embedded services: PostgreSQL, a broker on a free port, and a data folder.
 *
 * <p>They are started once for all tests, because that takes seconds; a test that counts rows uses its own gauges. If
 * {@code QUARKUS_DATASOURCE_JDBC_URL} is set, that server is used instead and its schema {@code public} is created
 * again.
 */
public final class EmbeddedServices implements QuarkusTestResourceLifecycleManager {
    /** The password with which a LoRaWAN network server signs in to the broker. */
    public static final String BRIDGE_PASSWORD = "password-of-the-bridge";

    /** Rules with low thresholds; the first level is always pushed, so that tests can see it. */
    private static final Path RULES =
            Path.of("src", "test", "resources", "rules-of-tests.json").toAbsolutePath();

    private static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();

    private static Map<String, String> settings = Map.of();

    @Override
    public Map<String, String> start() {
        synchronized (EmbeddedServices.class) {
            if (settings.isEmpty()) {
                settings = startOnce();
            }
            return settings;
        }
    }

    /** The next test class uses the same services; they end with the JVM. */
    @Override
    public void stop() {}

    private static Map<String, String> startOnce() {
        try {
            Path home = Files.createTempDirectory("faofon-test");
            Map<String, String> fresh = new HashMap<>(Map.of(
                    "faofon.ops.home",
                    home.toString(),
                    "faofon.ops.mqtt-port",
                    "0",
                    "faofon.ops.lora-password",
                    BRIDGE_PASSWORD,
                    "quarkus.http.test-port",
                    "0",
                    "faofon.rules.defaults",
                    RULES.toString(),
                    "faofon.alerts.watch.districts",
                    "1"));
            fresh.putAll(database(home));
            return Map.copyOf(fresh);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("Could not start the services for the tests", e);
        }
    }

    private static Map<String, String> database(Path home) throws IOException, SQLException {
        Optional<String> configured = setting("QUARKUS_DATASOURCE_JDBC_URL");
        if (configured.isPresent()) {
            clear(configured.get());
            endWithJvm(() -> {}, home);
            return Map.of();
        }
        EmbeddedDatabase database = EmbeddedDatabase.start(home, BINARIES);
        endWithJvm(database, home);
        return database.settings();
    }

    private static void clear(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        url,
                        setting("QUARKUS_DATASOURCE_USERNAME").orElse(""),
                        setting("QUARKUS_DATASOURCE_PASSWORD").orElse(""));
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "DROP EXTENSION IF EXISTS timescaledb CASCADE",
                    "DROP SCHEMA IF EXISTS public CASCADE",
                    "CREATE SCHEMA public")) {
                statement.execute(sql);
            }
        }
    }

    private static void endWithJvm(AutoCloseable database, Path home) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            try {
                                database.close();
                                delete(home);
                            } catch (Exception e) {
                                System.err.println("Could not clear up after the tests: " + e);
                            }
                        },
                        "embedded-services-stop"));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
