package org.faofon.bench;

import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks one address of this machine again and again, on several connections. */
interface Asker {
    int CONNECTIONS = 32;

    /** How many answers came in a second, and what 99 of 100 took at most. */
    record Answered(double perSecond, double p99Millis) {}

    String name();

    Answered ask(int port, String path) throws Exception;

    /** The load tool wrk where it is installed, else the bench's own client. */
    static Asker best(Duration length) {
        return Tools.find("wrk").<Asker>map(program -> new Wrk(program, length)).orElseGet(() -> new Own(length));
    }

    /** The load tool of that name. */
    record Wrk(String program, Duration length) implements Asker {
        private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
        private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");
        private static final String FAILED = "Non-2xx";

        @Override
        public String name() {
            return "wrk";
        }

        @Override
        public Answered ask(int port, String path) throws IOException {
            Process process = new ProcessBuilder(
                            program,
                            "-t1",
                            "-c" + CONNECTIONS,
                            "-d" + length.toSeconds() + "s",
                            "--latency",
                            "http://127.0.0.1:" + port + path)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher rate = RATE.matcher(said);
            Matcher p99 = P99.matcher(said);
            if (!rate.find() || !p99.find() || said.contains(FAILED)) {
                throw new IOException("wrk said: " + said);
            }
            return new Answered(
                    Double.parseDouble(rate.group(1)), Double.parseDouble(p99.group(1)) * millis(p99.group(2)));
        }

        private static double millis(String unit) {
            return switch (unit) {
                case "us" -> 1e-3;
                case "ms" -> 1;
                default -> 1e3;
            };
        }
    }

    /** The bench's own client, for about that long. */
    record Own(Duration length) implements Asker {
        private static final int REQUESTS_A_SECOND = 3_000;
        private static final double NEARLY_ALL = 99;

        @Override
        public String name() {
            return "the bench's own client";
        }

        @Override
        public Answered ask(int port, String path) throws Exception {
            int requests = Math.toIntExact(length.toSeconds() * REQUESTS_A_SECOND);
            try (HttpLoad load = new HttpLoad(port, CONNECTIONS)) {
                HttpLoad.Outcome outcome = load.send(requests, i -> get(path));
                if (outcome.failures() > 0) {
                    throw new IOException("%d requests failed".formatted(outcome.failures()));
                }
                double p99 = outcome.nanos().getValueAtPercentile(NEARLY_ALL) / 1e6;
                return new Answered(requests / outcome.seconds(), p99);
            }
        }

        private static FullHttpRequest get(String path) {
            FullHttpRequest request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, path);
            request.headers().set(HttpHeaderNames.HOST, "localhost");
            return request;
        }
    }
}
