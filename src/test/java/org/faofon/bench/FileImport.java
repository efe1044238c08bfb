package org.faofon.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.faofon.bench.Rainfall.Fall;

/** Sends files of readings over HTTP, as an administrator does. */
final class FileImport {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** How the readings are written down. */
    enum Format {
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

    /** Sends a file of so many new readings and returns when all are stored. @return the seconds until the answer */
    double post(Program program, Format format, byte[] file, int rows) throws Exception {
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
            throw new IOException("A file was not stored whole: " + answer);
        }
        return seconds;
    }
}
