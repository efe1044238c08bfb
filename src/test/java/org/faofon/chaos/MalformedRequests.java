package org.faofon.chaos;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.faofon.bench.Gauges.Gauge;
import org.faofon.support.RawHttp;

/** Requests that no client would send. */
final class MalformedRequests {
    private static final int BOMB_BYTES = 20 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** So that nobody else is delayed for what is wrong here. */
    private static final String FROM = "127.0.0.66";

    private final Random random;
    private final Gauge gauge;
    private final Gauge other;
    private final String officer;
    private final RawHttp http;
    private final MalformedReadings readings;
    private final byte[] bomb = bomb();

    MalformedRequests(Random random, Site site, MalformedReadings readings) throws IOException {
        this.random = random;
        this.gauge = site.network().malformed();
        this.other = site.network().http().get(0);
        this.officer = site.client().authorization();
        this.http = new RawHttp(site.httpPort(), FROM, PATIENCE);
        this.readings = readings;
    }

    /** Sends one; what is wrong with the answer, if anything is. */
    Optional<String> send() throws IOException {
        String request = next();
        RawHttp.Answer answer = http.send(request);
        boolean isWrong = answer.status() >= 500 && answer.status() != 503;
        return isWrong
                ? Optional.of("%d for %s"
                        .formatted(answer.status(), request.lines().findFirst().orElse("")))
                : Optional.empty();
    }

    private String next() {
        return switch (random.nextInt(12)) {
            case 0 -> post(gauge.address(), json() + "Content-Encoding: gzip\r\n", bomb);
            case 1 -> post(gauge.address(), json() + "Content-Encoding: gzip\r\n", readings.rightReading("no gzip"));
            case 2 -> post(othersAddress(), json(), readings.rightReading("not its address"));
            case 3 -> post("/api/v1/readings", officer("application/x-ndjson"), lines());
            case 4 -> post("/api/v1/readings", officer("application/json"), readings.next());
            case 5 -> post("/api/v1/readings", officer("text/csv"), table());
            case 6 -> post(gauge.address(), "Content-Type: text/html\r\n" + token(), readings.rightReading("HTML"));
            case 7 -> post(gauge.address(), "Content-Type: application/json\r\n", readings.rightReading("no token"));
            case 8 -> head(gauge.address()) + json() + oddLength() + "\r\n\r\n{}";
            case 9 -> "GET " + oddPath() + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
            case 10 -> head(gauge.address()) + json() + "X: " + "y".repeat(random.nextInt(20_000)) + "\r\n\r\n";
            default -> post(gauge.address(), json(), readings.next());
        };
    }

    private String token() {
        return "Authorization: Bearer " + gauge.token() + "\r\n";
    }

    private String json() {
        return token() + "Content-Type: application/json\r\n";
    }

    private String officer(String type) {
        return "Authorization: " + officer + "\r\nContent-Type: " + type + "\r\n";
    }

    private static String head(String path) {
        return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n";
    }

    private static String post(String path, String headers, byte[] body) {
        return head(path) + headers + "Content-Length: " + body.length + "\r\n\r\n"
                + new String(body, StandardCharsets.ISO_8859_1);
    }

    private String oddPath() {
        return pick(List.of(
                "/%00",
                "/..%2f..%2fetc%2fpasswd",
                "/%c3%28",
                "/%",
                "/%zz",
                "/\\..\\..",
                "/" + "a".repeat(9_000),
                "/;x=1/../",
                "/api/v1/gauges/%0d%0aX:1/readings",
                "/api/v1/alerts/99999999999999999999",
                "/api/v1/alerts/-1",
                "/api/v1/network/now?at=" + "9".repeat(500),
                "/gauges/%E0%B8",
                "//evil.example/",
                "/feeds/cap/x.xml"));
    }

    /** Nowhere, or where this gauge must not send. */
    private String othersAddress() {
        return pick(List.of(
                "/api/v1/gauges/" + other.code() + "/readings",
                "/api/v1/gauges/NOBODY/readings",
                "/api/v1/readings",
                "/api/v1/gauges/%2e%2e/readings",
                "/api/v1/gauges//readings",
                gauge.address() + "/x",
                "/report",
                "/api/v1/gauges/" + gauge.code() + "%00/readings",
                "/api/v1/gauges/" + gauge.code() + "," + other.code() + "/readings",
                "/api/v1/dead-letters",
                "/line/webhook"));
    }

    private String oddLength() {
        return pick(List.of(
                "Content-Length: -1",
                "Content-Length: 99999999999999999999",
                "Content-Length: abc",
                "Transfer-Encoding: chunked\r\n\r\nZZZ",
                "Transfer-Encoding: chunked\r\n\r\n-5\r\n",
                "Content-Length: 2\r\nContent-Length: 3",
                "Transfer-Encoding: chunked\r\nContent-Length: 2"));
    }

    private byte[] lines() {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int i = 0; i < 5; i++) {
            lines.writeBytes(readings.next());
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    private byte[] table() {
        return ("gauge,at,mm,period\n" + gauge.code() + ",2026-13-01T00:00:00Z,1,PT5M\nNOBODY,,,\n\"" + gauge.code())
                .getBytes(StandardCharsets.UTF_8);
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static byte[] bomb() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[BOMB_BYTES]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
