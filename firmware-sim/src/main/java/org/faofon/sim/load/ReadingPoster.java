package org.faofon.sim.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Posts readings to the program; each request that is underway has a connection, which is kept for the next one. */
final class ReadingPoster {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);

    private final URI faofon;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    ReadingPoster(URI faofon) {
        this.faofon = faofon;
    }

    /** Posts one reading; the result never fails. */
    CompletionStage<PostAnswer> post(String gauge, String token, byte[] payload) {
        HttpRequest request = request("/api/v1/gauges/" + gauge + "/readings")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(payload))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString())
                .thenApply(PostAnswerParser::answerOf)
                .exceptionally(PostAnswerParser::lost);
    }

    /** Opens a connection by asking for the time; completes exceptionally if nobody answers. */
    CompletionStage<Void> connect() {
        return http.sendAsync(request("/api/v1/clock").build(), BodyHandlers.discarding())
                .thenAccept(answer -> {});
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(faofon.resolve(path)).timeout(ANSWER_TIMEOUT);
    }
}
