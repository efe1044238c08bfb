package org.faofon.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;

/** What the trial asks the program as its administrator. */
final class ProgramClient {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RULE = "trial";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final int port;
    private final String authorization;

    ProgramClient(int port, String password) {
        this.port = port;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
    }

    String authorization() {
        return authorization;
    }

    boolean isReady() {
        try {
            return send("GET", "/q/health/ready", "").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Its time, which need not be ours. */
    Instant now() throws IOException {
        return OffsetDateTime.parse(JSON.readTree(call("GET", "/api/v1/clock", ""))
                        .path("now")
                        .asText())
                .toInstant();
    }

    /** One rule that five minutes of heavy rain fulfil, and that is in force for the whole trial. */
    void setRules() throws IOException {
        for (JsonNode rule : JSON.readTree(call("GET", "/api/v1/rules", ""))) {
            call("POST", "/api/v1/rules/" + rule.path("code").asText() + "/disable", "");
        }
        call("PUT", "/api/v1/rules/" + RULE, """
                {"code": "trial", "hazard": "HEAVY_RAIN", "level": "WARNING", "name": {"th": "ทดลอง", "en": "Trial"},
                 "when": [{"window": "PT5M", "atLeastMm": 5}], "area": {}, "minGauges": 1, "clearBelow": 0.8,
                 "hold": "PT48H", "confirm": null, "enabled": true, "source": "A trial"}
                """);
    }

    /** The sum of all values whose lines begin like that. */
    double metric(String beginning) throws IOException {
        return call("GET", "/q/metrics", "")
                .lines()
                .filter(line -> line.startsWith(beginning))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    String call(String method, String path, String body) throws IOException {
        HttpResponse<String> answer = send(method, path, body);
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(method + " " + path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> send(String method, String path, String body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
