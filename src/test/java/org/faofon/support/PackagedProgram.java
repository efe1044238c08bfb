package org.faofon.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** The built program as a process of its own, with its embedded database and broker, as an operator starts it. */
public final class PackagedProgram implements AutoCloseable {
    private static final Path JAR =
            Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
    /** Set where it must be found at the same address again; else it gets a free one. */
    public static final String HTTP_PORT = "QUARKUS_HTTP_PORT";

    private static final Duration START_PATIENCE = Duration.ofMinutes(6);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(100);

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final Path log;
    private final Process process;

    private PackagedProgram(Path home, Map<String, String> settings) throws IOException {
        this.log = home.resolve("program.log");
        this.port = settings.containsKey(HTTP_PORT) ? Integer.parseInt(settings.get(HTTP_PORT)) : FreePort.find();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("FAOFON_") || name.startsWith("QUARKUS_"));
        environment.put("FAOFON_HOME", home.toString());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put(HTTP_PORT, Integer.toString(port));
        environment.put("FAOFON_MQTT_PORT", "0");
        environment.putAll(settings);
        this.process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    /** Starts it on a data folder and waits until it accepts readings. */
    public static PackagedProgram start(Path home, Map<String, String> settings) throws IOException {
        PackagedProgram program = new PackagedProgram(home, settings);
        await().atMost(START_PATIENCE).pollInterval(Duration.ofMillis(300)).until(program::isReady);
        return program;
    }

    private boolean isReady() throws InterruptedException {
        assertThat(process.isAlive()).as(this::log).isTrue();
        try {
            return send(request("/q/health/ready")).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** All that it has written until now. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "The program has logged nothing: " + e;
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    /** A request with name and password. */
    public HttpRequest.Builder requestOf(String user, String password, String path) {
        String credentials =
                Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return request(path).header("Authorization", "Basic " + credentials);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** It stops its database itself. */
    @Override
    public void close() {
        process.destroy();
        await().atMost(STOP_PATIENCE).until(() -> !process.isAlive());
    }
}
