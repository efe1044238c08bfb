package org.faofon.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** How fast the past is added up when years of readings are stored. */
final class Rain implements Measurement {
    private static final int GAUGES = 36;
    private static final int DAYS_A_YEAR = 365;
    private static final int MONTH = 30;
    private static final double REACH = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int WARM_UP = 50;

    private static final String BY_HAND = """
            select date_bin(?::interval, ended_at - interval '1 second', timestamptz 'epoch') as step,
                   sum(depth_micrometres), sum(extract(epoch from ended_at - started_at)), max(quality), count(*)
            from reading
            where gauge_id = ? and ended_at > ? and ended_at <= ? and quality not in (4, 9)
            group by 1 order by 1
            """;

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public String name() {
        return "rain";
    }

    @Override
    public void measure(Stage stage, Size size, Report report) throws Exception {
        report.note(name(), """
                readings of 36 gauges every five minutes, made inside the database in the order of time as they would \
                have come; from the request until the last byte of the answer, each turn another gauge, against a \
                query that adds up the same rows over a plain connection; after %d months of another gauge to warm up.""".formatted(WARM_UP));
        Gauges gauges = Gauges.of(GAUGES);
        Path home = stage.newFolder("faofon");
        Program program = Program.start(stage, home, gauges, Map.of());
        Instant end = Instant.now().truncatedTo(ChronoUnit.DAYS);
        int days = size.years() * DAYS_A_YEAR;
        long rows;
        try (Store store = program.store()) {
            rows = new History(store, History.DRIZZLE).fill(end.minus(days, ChronoUnit.DAYS), end);
            Past past = new Past(program, store, gauges);
            report.add(compare("a month of hours", past, span(end, MONTH), "PT1H", size));
            report.add(compare("%d years of rain days".formatted(size.years()), past, span(end, days), "P1D", size));
        }
        program.close();
        Program again = Program.start(stage, home, gauges, Map.of());
        report.add(Figure.told(
                "start to ready with %,d readings stored".formatted(rows), Start.seconds(again.startedIn())));
    }

    private record Past(Program program, Store store, Gauges gauges) {}

    private record Span(Instant from, Instant to) {}

    private static Span span(Instant end, int days) {
        return new Span(end.minus(days, ChronoUnit.DAYS), end);
    }

    private Figure compare(String what, Past past, Span span, String step, Size size) throws Exception {
        for (int i = 0;
                i < WARM_UP;
                i++) { // Java compiles what runs often; a program that runs for months is past that.
            ask(past, past.gauges.get(GAUGES - 1), span(span.to, MONTH), "PT1H");
        }
        int[] turn = new int[2];
        Comparison comparison = Comparison.inTurns(
                size.turns(),
                () -> ask(past, past.gauges.get(turn[0]++), span, step),
                () -> addUp(past, past.gauges.get(turn[1]++), span, step));
        return Figure.atMost("rain of " + what, comparison, "ms", REACH);
    }

    private double ask(Past past, Gauges.Gauge gauge, Span span, String step) throws Exception {
        URI address = past.program.address(
                "/api/v1/gauges/%s/rain?from=%s&to=%s&step=%s".formatted(gauge.code(), span.from, span.to, step));
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        long since = System.nanoTime();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        double millis = (System.nanoTime() - since) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answered " + answer.statusCode());
        }
        return millis;
    }

    private static double addUp(Past past, Gauges.Gauge gauge, Span span, String step) throws Exception {
        try (Connection connection = past.store.connect();
                PreparedStatement statement = connection.prepareStatement(BY_HAND)) {
            statement.setString(1, step);
            statement.setInt(2, past.store.idOf(gauge));
            statement.setObject(3, span.from.atOffset(ZoneOffset.UTC));
            statement.setObject(4, span.to.atOffset(ZoneOffset.UTC));
            long since = System.nanoTime();
            long steps = 0;
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    steps++;
                }
            }
            double millis = (System.nanoTime() - since) / 1e6;
            if (steps == 0) {
                throw new IllegalStateException("There is no rain to add up");
            }
            return millis;
        }
    }
}
