package org.faofon.bench;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.faofon.bench.Rainfall.Fall;

/** How fast a file of past readings becomes durable. */
final class Bulk implements Measurement {
    private static final int GAUGES = 36;
    private static final double REACH = 0.35;
    private static final Instant HISTORY = Instant.parse("2001-01-01T00:00:00Z");
    private static final int READINGS_A_MONTH = 31 * 288;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** How the readings are written down. */
    private enum Format {
        NDJSON("application/x-ndjson", ""),
        CSV("text/csv", "gauge,at,mm,period\n");

        private final String mediaType;
        private final String header;

        Format(String mediaType, String header) {
            this.mediaType = mediaType;
            this.header = header;
        }

        private String line(String gauge, Fall fall) {
            return this == CSV
                    ? "%s,%s,%s,PT5M%n".formatted(gauge, fall.at(), fall.mm())
                    : "{\"gauge\": \"%s\", \"at\": \"%s\", \"mm\": %s, \"period\": \"PT5M\"}%n"
                            .formatted(gauge, fall.at(), fall.mm());
        }

        byte[] file(Gauges gauges, List<Fall> falls) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.writeBytes(header.getBytes(StandardCharsets.UTF_8));
            falls.forEach(fall ->
                    file.writeBytes(line(gauges.get(fall.gauge()).code(), fall).getBytes(StandardCharsets.UTF_8)));
            return file.toByteArray();
        }
    }

    @Override
    public String name() {
        return "bulk";
    }

    @Override
    public void measure(Stage stage, Size size, Report report) throws Exception {
        report.note(name(), """
                a file of past readings of 36 gauges, whose last month the program holds in memory; rows a second from \
                the request until the answer, which comes after the last commit, against COPY of as many other rows \
                into the same table; a turn of each goes before and does not count, because Java compiles what runs \
                often.""");
        Gauges gauges = Gauges.of(GAUGES);
        Program program = Program.start(stage, gauges);
        Store store = stage.keep(program.store());
        post(program, Format.CSV, Format.CSV.file(gauges, lastMonth()), READINGS_A_MONTH * GAUGES);
        Rainfall rain = new Rainfall(GAUGES, HISTORY);
        for (Format format : Format.values()) {
            importRows(program, format, rain, size);
            copyRows(store, rain, size, gauges);
            Comparison comparison = Comparison.inTurns(
                    size.turns(),
                    () -> importRows(program, format, rain, size),
                    () -> copyRows(store, rain, size, gauges));
            report.add(Figure.atLeast("bulk " + format + " over HTTP", comparison, "rows/s", REACH));
        }
    }

    private double importRows(Program program, Format format, Rainfall rain, Size size) throws Exception {
        byte[] file = format.file(program.gauges(), rain.next(size.bulkRows(), GAUGES));
        return post(program, format, file, size.bulkRows());
    }

    private static double copyRows(Store store, Rainfall rain, Size size, Gauges gauges) throws Exception {
        return copy(store, store.copyText(gauges, rain.next(size.bulkRows(), GAUGES)), size.bulkRows());
    }

    private static List<Fall> lastMonth() {
        long now = Instant.now().getEpochSecond() / Rainfall.STEP_SECONDS * Rainfall.STEP_SECONDS;
        Instant from = Instant.ofEpochSecond(now - (READINGS_A_MONTH - 1L) * Rainfall.STEP_SECONDS);
        return new Rainfall(GAUGES, from).next((long) READINGS_A_MONTH * GAUGES, GAUGES);
    }

    private double post(Program program, Format format, byte[] file, int rows) throws Exception {
        String officer = Program.ADMIN + ":" + program.adminPassword();
        HttpRequest request = HttpRequest.newBuilder(program.address("/api/v1/readings"))
                .header("Content-Type", format.mediaType)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(officer.getBytes(StandardCharsets.UTF_8)))
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build();
        long since = System.nanoTime();
        String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        double seconds = (System.nanoTime() - since) / 1e9;
        if (!answer.contains("\"stored\":" + rows + ",")) {
            throw new IllegalStateException("A file was not stored whole: " + answer);
        }
        return rows / seconds;
    }

    private static double copy(Store store, String text, int rows) throws Exception {
        long since = System.nanoTime();
        store.copy(text);
        return rows / ((System.nanoTime() - since) / 1e9);
    }
}
