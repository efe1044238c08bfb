package org.faofon.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.faofon.network.InternalBrokerCredentials;
import org.faofon.ops.broker.LoneBroker;

/**
 * Gives a {@code @QuarkusTest} a real Mosquitto, and connections to it and to the database that can be cut. With
 * {@code -Doutage.broker=embedded} it is the embedded broker instead, outside the program.
 */
public final class ServicesBehindProxies implements QuarkusTestResourceLifecycleManager {
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String JDBC = "jdbc:";
    private static final boolean IS_EMBEDDED = "embedded".equals(System.getProperty("outage.broker"));
    private static final String PASSWORD = "the program's password";
    private static final int MOST_GAUGES = 9;
    private static final List<Path> PLACES =
            List.of(Path.of("/usr/sbin/mosquitto"), Path.of("/usr/local/sbin/mosquitto"));

    private static Optional<Lines> lines = Optional.empty();

    private Optional<Process> mosquitto = Optional.empty();

    /** The connections that a test can cut; gauges publish at the broker directly. */
    public record Lines(TcpProxy toBroker, TcpProxy toDatabase, int brokerPort) {}

    /** The token of a gauge; there are nine gauges, OUT1 to OUT9. */
    public static String tokenOf(String gauge) {
        return "token-of-" + gauge;
    }

    public static Lines lines() {
        return lines.orElseThrow();
    }

    /** Whether Mosquitto is installed on this machine. */
    public static boolean possible() {
        return IS_EMBEDDED || PLACES.stream().anyMatch(Files::isExecutable);
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(new EmbeddedServices().start());
        String url =
                Optional.ofNullable(settings.get(URL)).orElseGet(() -> System.getenv("QUARKUS_DATASOURCE_JDBC_URL"));
        URI database = URI.create(url.substring(JDBC.length()));
        int port = IS_EMBEDDED ? startEmbedded() : startMosquitto();
        Lines made = new Lines(new TcpProxy(port), new TcpProxy(database.getPort()), port);
        lines = Optional.of(made);
        String broker = "tcp://127.0.0.1:" + made.toBroker().port();
        settings.put(
                URL,
                url.replace(":" + database.getPort(), ":" + made.toDatabase().port()));
        settings.put("faofon.gateways.mqtt.url", broker);
        settings.put("faofon.ops.mqtt-url", broker);
        settings.put("faofon.gateways.mqtt.username", InternalBrokerCredentials.USER);
        settings.put("faofon.gateways.mqtt.password", PASSWORD);
        settings.put("faofon.gateways.mqtt.retry-after", "500ms");
        return settings;
    }

    private static int startEmbedded() {
        int port = FreePort.find();
        Map<String, String> tokens = IntStream.rangeClosed(1, MOST_GAUGES)
                .mapToObj(i -> "OUT" + i)
                .collect(Collectors.toMap(gauge -> gauge, ServicesBehindProxies::tokenOf));
        try {
            LoneBroker.start(Files.createTempDirectory("faofon-test-broker"), port, tokens, PASSWORD);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return port;
    }

    private int startMosquitto() {
        int port = FreePort.find();
        Optional<Path> program = PLACES.stream().filter(Files::isExecutable).findFirst();
        program.ifPresent(path -> mosquitto = Optional.of(start(path, port)));
        return port;
    }

    private static Process start(Path program, int port) {
        try {
            Path settings = Files.createTempFile("mosquitto", ".conf");
            // Before 2.0.13, Mosquitto counts queued messages wrongly; 0 means no limit.
            Files.writeString(settings, """
                    listener %d 127.0.0.1
                    allow_anonymous true
                    max_queued_messages 0
                    max_queued_bytes 0
                    max_inflight_messages 0
                    """.formatted(port));
            settings.toFile().deleteOnExit();
            return new ProcessBuilder(program.toString(), "-c", settings.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        lines.ifPresent(made -> {
            made.toBroker().cut();
            made.toDatabase().cut();
        });
        mosquitto.ifPresent(process -> {
            process.destroy();
            try {
                process.waitFor(5, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
