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
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.faofon.bench.Gauges.Gauge;
import org.faofon.bench.Rainfall.Fall;

/** A gauge that sends by HTTP and reads the receipts. */
final class HttpSender extends GaugeSender {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final IntSupplier port;

    HttpSender(int port, Gauge gauge, ReadingLedger ledger, List<Fall> routine) {
        this(() -> port, gauge, ledger, routine);
    }

    /** @param port where the next request goes, as a load balancer chooses it */
    HttpSender(IntSupplier port, Gauge gauge, ReadingLedger ledger, List<Fall> routine) {
        super(gauge, ledger, routine);
        this.port = port;
    }

    @Override
    void send(List<Fall> batch) throws Exception {
        String body = batch.stream()
                .map(fall -> new String(fall.json(), StandardCharsets.UTF_8))
                .collect(Collectors.joining(",", "[", "]"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port.getAsInt() + gauge().address()))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + gauge().token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
        JsonNode items = JSON.readTree(answer.body()).path("items");
        if (answer.statusCode() == 422) {
            batch.forEach(fall -> ledger().refused(gauge(), fall, answer.body()));
            return;
        }
        if (answer.statusCode() != 200 || items.size() != batch.size()) {
            throw new IOException("Answered " + answer.statusCode());
        }
        for (int i = 0; i < batch.size(); i++) {
            note(batch.get(i), items.get(i));
        }
    }

    private void note(Fall fall, JsonNode item) {
        if (item.path("status").asText().equals("refused")) {
            ledger().refused(gauge(), fall, item.path("detail").asText());
        } else {
            ledger().acknowledged(gauge(), fall);
        }
    }

    @Override
    void disconnect() {
        // Each request stands for itself.
    }
}
