package org.faofon.sim.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/**
 * Keeps an eye on the program's alerts, because an alert that has eased meanwhile no longer tells how high it was.
 */
public final class AlertWatch {
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final HttpRequest request;
    private final Instant start;
    private final Consumer<String> news;
    private final Map<Long, RaisedAlert> raised = new ConcurrentSkipListMap<>();
    private volatile boolean heard;

    /**
     * A watch that knows nothing yet.
     *
     * @param start alerts that were raised before do not count
     * @param authorization an officer's, who sees pending alerts, too
     * @param news is told of each new or higher alert
     */
    public AlertWatch(
            HttpClient http, URI faofon, Instant start, Optional<String> authorization, Consumer<String> news) {
        this.http = http;
        this.start = start;
        this.news = news;
        HttpRequest.Builder builder = HttpRequest.newBuilder(faofon.resolve("/api/v1/alerts?status=all"))
                .timeout(ANSWER_TIMEOUT)
                .header("Accept", "application/json");
        authorization.ifPresent(value -> builder.header("Authorization", value));
        this.request = builder.build();
    }

    /** The alerts since the start, in the order in which they were raised. */
    public List<RaisedAlert> raised() {
        return List.copyOf(raised.values());
    }

    /** Whether the last question was answered. */
    public boolean isHeard() {
        return heard;
    }

    /** Asks once. */
    public void tick() throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode alerts = answer.statusCode() == 200 ? JSON.readTree(answer.body()) : JSON.missingNode();
            heard = alerts.isArray();
            alerts.forEach(this::see);
        } catch (IOException | IllegalArgumentException | DateTimeException fault) {
            heard = false;
        }
    }

    private void see(JsonNode node) {
        Instant at = OffsetDateTime.parse(node.path("raisedAt").asText()).toInstant();
        if (at.isBefore(start)) {
            return;
        }
        RaisedAlert seen = new RaisedAlert(
                node.path("id").asLong(),
                node.path("hazard").asText(),
                levelOf(node),
                node.path("district").path("code").asText(),
                at);
        RaisedAlert before = raised.get(seen.id());
        if (before == null || seen.level().compareTo(before.level()) > 0) {
            raised.put(
                    seen.id(),
                    before == null
                            ? seen
                            : new RaisedAlert(seen.id(), seen.hazard(), seen.level(), seen.district(), before.at()));
            news.accept("Alert: " + seen);
        }
    }

    /** A level that waits for an officer counts, if it can be seen. */
    private static AlertLevel levelOf(JsonNode node) {
        AlertLevel level = AlertLevel.valueOf(node.path("level").asText());
        String pending = node.path("pendingLevel").asText("");
        if (pending.isEmpty() || pending.equals("null")) {
            return level;
        }
        AlertLevel higher = AlertLevel.valueOf(pending);
        return higher.compareTo(level) > 0 ? higher : level;
    }
}
