package org.faofon.sim.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Turns LINE's stand-in off and on, and asks it how many messages it has accepted. */
public final class LineControl {
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final URI address;

    public LineControl(HttpClient http, URI lineStub) {
        this.http = http;
        this.address = lineStub.resolve("/stub/outcome");
    }

    /**
     * Changes how the stand-in answers.
     *
     * @param outcome down, up, or one of its outcomes
     */
    public void set(String outcome) throws IOException, InterruptedException {
        ask(HttpRequest.newBuilder(address).PUT(HttpRequest.BodyPublishers.ofString(outcome)));
    }

    /** The messages that it has accepted since it was started. */
    public long accepted() throws IOException, InterruptedException {
        return ask(HttpRequest.newBuilder(address).GET()).path("accepted").asLong();
    }

    private JsonNode ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request.timeout(ANSWER_TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
        JsonNode body = answer.statusCode() == 200 ? JSON.readTree(answer.body()) : JSON.missingNode();
        if (!body.has("outcome")) {
            throw new IOException("HTTP " + answer.statusCode() + " from " + address + ", which is no line-stub");
        }
        return body;
    }
}
