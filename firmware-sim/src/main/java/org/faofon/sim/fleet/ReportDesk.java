package org.faofon.sim.fleet;

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

    /** @param json an array of readings */
    Outcome hand(String gauge, String token, String json) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(faofon.resolve("/api/v1/gauges/" + gauge + "/readings"))
                .timeout(ANSWER_TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return outcomeOf(response.statusCode(), response.body());
        } catch (IOException fault) {
            String message = fault.getMessage();
            return new Outcome(Answer.LATER, message == null ? fault.getClass().getSimpleName() : message);
        }
    }

    private static Outcome outcomeOf(int status, String body) {
        String shown = "HTTP " + status + " " + body.substring(0, Math.min(body.length(), SHOWN_CHARACTERS));
        if (status / 100 == 2) {
            // A list is accepted as a whole, and the answer names the refused items.
            return new Outcome(Answer.TAKEN, body.contains("\"refused\"") ? shown : "");
        }
        boolean passing = status >= 500 || status == 429 || status == 408;
        return new Outcome(passing ? Answer.LATER : Answer.REFUSED, shown);
    }
}
