package org.faofon.sim.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineStubTest {
    private static final String BODY =
            "{\"to\":\"C4af4980629b1f0f5a0d9c1e2b3a4c5d6\",\"messages\":[{\"type\":\"text\",\"text\":\"ฝน\"}]}";

    @TempDir
    private Path folder;

    @Test
    void answersAsLineDoesAndWritesItDown() throws Exception {
        Path log = folder.resolve("line.jsonl");
        try (LineStub stub = stub(log, ScriptedOutcome.ACCEPT)) {
            HttpResponse<String> first = push(stub);
            HttpResponse<String> second = push(stub);
            assertEquals(200, first.statusCode());
            assertEquals(409, second.statusCode());
            assertEquals(
                    first.headers().firstValue("x-line-request-id"),
                    second.headers().firstValue("x-line-accepted-request-id"));
        }
        List<String> lines = Files.readAllLines(log);
        assertEquals(2, lines.size());
        assertTrue(lines.get(0).contains("\"outcome\":\"accepted\",\"status\":200"), lines.get(0));
        assertTrue(lines.get(1).contains("\"outcome\":\"duplicate\",\"status\":409"), lines.get(1));
        assertFalse(lines.get(0).contains("secret-of-the-channel"), lines.get(0));
    }

    @Test
    void givesNoAnswerWhereTheScriptSaysSo() throws IOException {
        try (LineStub stub = stub(folder.resolve("line.jsonl"), ScriptedOutcome.RESET)) {
            assertThrows(IOException.class, () -> push(stub));
        }
    }

    private static LineStub stub(Path log, ScriptedOutcome outcome) throws IOException {
        return LineStub.start(
                0,
                new LineStubSettings(Optional.of("secret-of-the-channel"), true, Duration.ZERO),
                new MonthlyQuota(1_000, 0, 188),
                new FaultScript(List.of(outcome)),
                Optional.of(RequestLog.appendingTo(log, InstantSource.system())),
                new PrintWriter(new StringWriter()));
    }

    private static HttpResponse<String> push(LineStub stub) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + stub.port() + "/v2/bot/message/push"))
                .header("Authorization", "Bearer secret-of-the-channel")
                .header("X-Line-Retry-Key", "123e4567-e89b-12d3-a456-426614174000")
                .POST(HttpRequest.BodyPublishers.ofString(BODY))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
