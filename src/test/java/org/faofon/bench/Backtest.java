package org.faofon.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;

/** How long it takes to try a changed rule on years of stored readings, beside the rules in force. */
final class Backtest implements Measurement {
    private static final int GAUGES = 36;
    private static final int DAYS_A_YEAR = 365;
    private static final double MOST_SECONDS = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration POLL = Duration.ofMillis(200);

    /** Over so many millimetres in a day; the rest is the default rule's. */
    private static final String RULE = """
            {"hazard": "HEAVY_RAIN", "level": "WATCH", "name": {"th": "ฝน 24 ชม.", "en": "Rain in 24 h"},
             "when": [{"window": "PT24H", "atLeastMm": 70}], "enabled": true, "source": "bench"}
            """;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @Override
    public String name() {
        return "backtest";
    }

    @Override
    public void measure(Stage stage, Size size, Report report) throws Exception {
        report.note(name(), """
                readings of 36 gauges every five minutes with the rain of the south of Thailand, made inside the \
                database; a changed rule is tried on all of them, with the nine default rules beside it, and each of \
                its alerts is compared with theirs; from the request until the answer is there, as the program counts.""");
        Program program = Program.start(stage, stage.newFolder("faofon"), Gauges.of(GAUGES), Map.of());
        Instant end = Instant.now().truncatedTo(ChronoUnit.DAYS);
        Instant start = end.minus((long) size.years() * DAYS_A_YEAR, ChronoUnit.DAYS);
        long rows;
        try (Store store = program.store()) {
            rows = new History(store, History.STORMS).fill(start, end);
        }
        JsonNode done = run(program, start, end);
        double seconds = done.path("seconds").asDouble();
        report.add(Figure.held(
                "backtest over %d years, %,d readings".formatted(size.years(), rows),
                Numbers.round(seconds) + " s",
                "≤ " + Numbers.round(MOST_SECONDS) + " s",
                seconds <= MOST_SECONDS));
        report.add(Figure.told(
                "alerts that it found", Integer.toString(done.path("alerts").size())));
        report.add(Figure.told("memory of the program after it, at most", Memory.mostResident(program.pid()) + " MB"));
    }

    private JsonNode run(Program program, Instant from, Instant to) throws Exception {
        String path = "/api/v1/rules/rain-24h-watch/backtest?from=%s&to=%s".formatted(from, to);
        String id = ask(program, path, RULE).path("id").asText();
        JsonNode[] answer = new JsonNode[1];
        Patience.until("the backtest ended", PATIENCE, POLL, () -> {
            answer[0] = ask(program, "/api/v1/rules/backtests/" + id, "");
            return !answer[0].path("state").asText().equals("RUNNING");
        });
        if (!answer[0].path("state").asText().equals("DONE")) {
            throw new IllegalStateException("The backtest did not get done: " + answer[0]);
        }
        return answer[0];
    }

    private JsonNode ask(Program program, String path, String body) throws Exception {
        String secret = "admin:" + program.adminPassword();
        HttpRequest.Builder request = HttpRequest.newBuilder(program.address(path))
                .timeout(PATIENCE)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json");
        if (!body.isEmpty()) {
            request.POST(HttpRequest.BodyPublishers.ofString(body));
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return json.readTree(answer.body());
    }
}
