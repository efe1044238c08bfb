package org.faofon.sim.fleet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The program's API for manual readings. */
final class ReportDesk {
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);
    private static final int SHOWN_CHARACTERS = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final URI faofon;

    ReportDesk(HttpClient http, URI faofon) {
        this.http = http;
        this.faofon = faofon;
    }

    /** The program's answer to a report. */
    enum Answer {
        TAKEN,
        LATER,
        REFUSED
    }

    /** An answer with a message for the operator, which is empty on success. */
    record Outcome(Answer answer, String detail) {}

    /**
     * Sends readings.
     *
     * @param json one reading, or an array of several
     * @param count how many they are
     */
    Outcome hand(String gauge, String token, String json, int count) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(faofon.resolve("/api/v1/gauges/" + gauge + "/readings"))
                .timeout(ANSWER_TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return outcomeOf(response.statusCode(), response.body(), count);
        } catch (IOException fault) {
            String message = fault.getMessage();
            return new Outcome(Answer.LATER, message == null ? fault.getClass().getSimpleName() : message);
        }
    }

    /**
     * Only the program's own answer counts: the page of a proxy or of a Wi-Fi may come with any status, and then the report
     * has to wait.
     */
    private static Outcome outcomeOf(int status, String body, int sent) {
        String shown = "HTTP " + status + " " + body.substring(0, Math.min(body.length(), SHOWN_CHARACTERS));
        JsonNode answer = json(body);
        if (status == 200 && answer.path("items").size() == sent) {
            // A list is accepted as a whole, and the answer names the refused items.
            return new Outcome(Answer.TAKEN, answer.path("refused").asInt() > 0 ? shown : "");
        }
        boolean problem =
                answer.path("status").asInt() == status && answer.path("title").isTextual();
        boolean passing = status >= 500 || status == 429 || status == 408;
        return new Outcome(problem && status >= 400 && !passing ? Answer.REFUSED : Answer.LATER, shown);
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
