package org.faofon.ops.start;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.faofon.ops.Retention;
import org.faofon.ops.StartupException;
import org.faofon.ops.clock.DrillClock;
import org.jspecify.annotations.Nullable;

/**
 * The settings that are needed before Quarkus runs and reads its own configuration.
 *
 * <p>A blank value counts as absent, because compose files pass on unset variables.
 */
final class StartSettings {
    private static final int LAST_PORT = 65_535;

    private final Function<String, @Nullable String> environment;

    StartSettings(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    /** The environment of this process; a system property of the same name takes precedence, as in Quarkus. */
    static StartSettings ofProcess() {
        return new StartSettings(name -> firstKnown(
                System.getProperty(name),
                System.getProperty(name.toLowerCase(Locale.ROOT).replace('_', '.')),
                System.getenv(name)));
    }

    Path home() {
        return Path.of(find("FAOFON_HOME").orElse("data")).toAbsolutePath().normalize();
    }

    Optional<String> databaseUrl() {
        return find("QUARKUS_DATASOURCE_JDBC_URL");
    }

    Optional<String> databaseUser() {
        return find("QUARKUS_DATASOURCE_USERNAME");
    }

    Optional<String> databasePassword() {
        return find("QUARKUS_DATASOURCE_PASSWORD");
    }

    String httpHost() {
        return find("QUARKUS_HTTP_HOST").orElse("0.0.0.0");
    }

    int httpPort() {
        return port("QUARKUS_HTTP_PORT", 8080);
    }

    boolean bringsBroker() {
        return find("FAOFON_MQTT_URL").isEmpty();
    }

    int mqttPort() {
        return port("FAOFON_MQTT_PORT", 1883);
    }

    Optional<DrillClock.Plan> drill() {
        return DrillClock.Plan.of(find("FAOFON_CLOCK_START"), find("FAOFON_CLOCK_RATE"));
    }

    /** The addresses of Kafka, if several instances share the work. */
    Optional<String> kafka() {
        return find("FAOFON_KAFKA");
    }

    int partitions() {
        String name = "FAOFON_OPS_CLUSTER_PARTITIONS";
        String text = find(name).orElse("12");
        if (text.strip().matches("[1-9]\\d{0,2}")) {
            return Integer.parseInt(text.strip());
        }
        throw new StartupException(name + " is \"" + text + "\".", "Set it to a number from 1 to 999.");
    }

    Retention retention() {
        return Retention.of(find("FAOFON_KEEP_READINGS"));
    }

    private int port(String name, int usual) {
        String text = find(name).orElse(Integer.toString(usual));
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= 0 && port <= LAST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Reported below, with the value that was set.
        }
        throw new StartupException(
                name + " is \"" + text + "\", which is not a port.", "Set it to a number from 0 to " + LAST_PORT + ".");
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(environment.apply(name)).filter(value -> !value.isBlank());
    }

    private static @Nullable String firstKnown(@Nullable String... values) {
        for (String value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
