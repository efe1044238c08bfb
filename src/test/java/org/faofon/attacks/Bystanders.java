package org.faofon.attacks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.faofon.network.GaugeTokens;
import org.faofon.support.SchoolGauges;

/** Those who have to be served while somebody attacks: a gauge, a monitor, an officer, and a reader of the map. */
final class Bystanders {
    /** Far below the time-outs of gauges and people, and enough for a machine that is also attacked. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Instant EARLIER = Instant.parse("2026-10-01T00:00:00Z");

    private static final String OFFICER = "Basic "
            + Base64.getEncoder()
                    .encodeToString(
                            (SchoolGauges.OFFICER + ":" + SchoolGauges.PASSWORD).getBytes(StandardCharsets.UTF_8));

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI root;
    private final String token;
    private int sequence;

    Bystanders(URI root, GaugeTokens tokens) {
        this.root = root;
        this.token = "Bearer " + tokens.renew(SchoolGauges.BAN_PHRAO);
    }

    /** Asks once for each, and says what each got: a status, or that there was no answer in time. */
    Map<String, Integer> ask() throws InterruptedException {
        Map<String, Integer> statuses = new TreeMap<>();
        statuses.put("reading", status(reading()));
        statuses.put("ready", status(get("/q/health/ready")));
        statuses.put("centre", status(get("/centre").header("Authorization", OFFICER)));
        statuses.put("map", status(get("/")));
        return statuses;
    }

    /** What everybody should get. */
    static Map<String, Integer> served() {
        return Map.of("reading", 200, "ready", 200, "centre", 200, "map", 200);
    }

    private HttpRequest.Builder reading() {
        // Of weeks ago, so that other tests find the gauge's newest reading as they left it.
        Instant at = EARLIER.plus(Duration.ofMinutes(5L * sequence++));
        String body = "{\"at\": \"%s\", \"mm\": 0.2, \"period\": \"PT5M\"}".formatted(at);
        return HttpRequest.newBuilder(root.resolve("/api/v1/gauges/" + SchoolGauges.BAN_PHRAO + "/readings"))
                .header("Authorization", token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(root.resolve(path));
    }

    private int status(HttpRequest.Builder request) throws InterruptedException {
        try {
            return http.send(request.timeout(PATIENCE).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }
}
