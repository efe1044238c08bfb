package org.faofon.sim.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A drill turns LINE off and on over HTTP. */
class StubSwitchTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private LineStub stub;

    @BeforeEach
    void start() throws IOException {
        stub = LineStub.start(
                0,
                new LineStubSettings(Optional.empty(), false, Duration.ZERO),
                new MonthlyQuota(1_000, 0, 188),
                new FaultScript(List.of()),
                Optional.empty(),
                new PrintWriter(new StringWriter()));
    }

    @AfterEach
    void stop() throws IOException {
        stub.close();
    }

    @Test
    void givesNoAnswerToAnythingWhileItIsDown() throws Exception {
        put("down");
        assertThrows(IOException.class, () -> ask("/v2/bot/message/quota"));
        assertTrue(state().contains("\"outcome\":\"down\""), state());
        put("up");
        assertEquals(200, ask("/v2/bot/message/quota").statusCode());
    }

    @Test
    void forcesAnOutcomeUntilItIsUpAgain() throws Exception {
        put("429-rate");
        assertEquals(429, push().statusCode());
        assertEquals(429, push().statusCode());
        put("up");
        assertEquals(200, push().statusCode());
    }

    @Test
    void countsWhatItHasAccepted() throws Exception {
        push();
        put("500");
        push();
        assertTrue(state().contains("\"accepted\":1"), state());
    }

    @Test
    void refusesAnOutcomeThatItDoesNotKnowAndStaysAsItIs() throws Exception {
        HttpResponse<String> answer = put("sideways");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("down, up"), answer.body());
        assertTrue(state().contains("\"outcome\":\"up\""), state());
    }

    private HttpResponse<String> put(String word) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address("/stub/outcome"))
                        .PUT(HttpRequest.BodyPublishers.ofString(word))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String state() throws IOException, InterruptedException {
        return ask("/stub/outcome").body();
    }

    private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address(path))
                        .header("Authorization", "Bearer x")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> push() throws IOException, InterruptedException {
        String body =
                "{\"to\":\"C4af4980629b1f0f5a0d9c1e2b3a4c5d6\",\"messages\":[{\"type\":\"text\",\"text\":\"ฝน\"}]}";
        return http.send(
                HttpRequest.newBuilder(address("/v2/bot/message/push"))
                        .header("Authorization", "Bearer x")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + stub.port() + path);
    }
}
