package org.faofon.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Gives a {@code @QuarkusTest} a real Mosquitto with the dynamic-security plugin, which the program provisions. */
public final class MosquittoWithDynamicSecurity implements QuarkusTestResourceLifecycleManager {
    private static final Path BROKER = Path.of("/usr/sbin/mosquitto");
    private static final Path CONTROL = Path.of("/usr/bin/mosquitto_ctrl");
    private static final String ADMIN = "faofon-admin";
    private static final String ADMIN_PASSWORD = "the-administrators-password";

    private static int port;

    private Optional<Process> mosquitto = Optional.empty();

    /** In CI a missing Mosquitto is an error; elsewhere the test is skipped. */
    public static boolean possible() {
        boolean there = Files.isExecutable(BROKER) && Files.isExecutable(CONTROL) && plugin().isPresent();
        if (!there && !"true".equals(System.getenv("CI"))) {
            System.out.println(
                    "Skipped: install Mosquitto with its dynamic-security plugin (apt-get install mosquitto)");
            return false;
        }
        return true;
    }

    public static int port() {
        return port;
    }

    /** Runs mosquitto_ctrl as the administrator. */
    public static void control(String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(
                CONTROL.toString(),
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-u",
                ADMIN,
                "-P",
                ADMIN_PASSWORD,
                "dynsec"));
        command.addAll(List.of(arguments));
        run(command);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("mosquitto_ctrl failed: " + output);
        }
    }

    private static Optional<Path> plugin() {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(Path.of("/usr/lib"), "*-linux-gnu*")) {
            for (Path folder : folders) {
                Path plugin = folder.resolve("mosquitto_dynamic_security.so");
                if (Files.exists(plugin)) {
                    return Optional.of(plugin);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(new EmbeddedServices().start());
        port = FreePort.find();
        try {
            mosquitto = Optional.of(startMosquitto());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        String url = "tcp://127.0.0.1:" + port;
        settings.put("faofon.gateways.mqtt.url", url);
        settings.put("faofon.ops.mqtt-url", url);
        settings.put("faofon.gateways.mqtt.username", "faofon");
        settings.put("faofon.gateways.mqtt.password", "the-programs-password");
        settings.put("faofon.gateways.mqtt.retry-after", "500ms");
        settings.put("faofon.network.dynamic-security.password", ADMIN_PASSWORD);
        settings.put("faofon.network.dynamic-security.program-password", "the-programs-password");
        return settings;
    }

    private static Process startMosquitto() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("faofon-mosquitto");
        Path users = folder.resolve("dynamic-security.json");
        run(List.of(CONTROL.toString(), "dynsec", "init", users.toString(), ADMIN, ADMIN_PASSWORD));
        String user = System.getProperty("user.name").equals("root") ? "user root\n" : "";
        Path conf = Files.writeString(
                folder.resolve("mosquitto.conf"), user + """
                listener %d 127.0.0.1
                allow_anonymous false
                use_username_as_clientid true
                plugin %s
                plugin_opt_config_file %s
                """.formatted(port, plugin().orElseThrow(), users));
        return new ProcessBuilder(BROKER.toString(), "-c", conf.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    @Override
    public void stop() {
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
