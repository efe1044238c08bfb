package org.faofon.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** How many may look at the rain of now. */
final class Now implements Measurement {
    private static final int GAUGES = 36;
    private static final int READINGS_A_DAY = 288;
    private static final double REACH = 0.5;
    static final String ADDRESS = "/api/v1/network/now";

    @Override
    public String name() {
        return "now";
    }

    @Override
    public void measure(Stage stage, Size size, Report report) throws Exception {
        Asker asker = Asker.best(size.load());
        report.note(name(), """
                32 connections ask %s without a pause, by %s; against a file of the same bytes from nginx (on one \
                process, as a plain installation on such a machine would have per core) and against the same bytes \
                from the memory of the HTTP server that the program is built on; a turn of each goes before and does \
                not count, because Java compiles what runs often.""".formatted(ADDRESS, asker.name()));
        Program program = Program.start(stage, Gauges.of(GAUGES));
        rainOfToday(program);
        Path file = stage.newFolder("static").resolve("now.json");
        Files.write(file, body(program));
        int plain = StaticServer.start(stage, file);
        report.add(compare("against the HTTP server alone", asker, program, plain, size, report));
        if (Tools.find("nginx").isPresent()) {
            int nginx = Nginx.start(stage, file);
            report.add(compare("against nginx", asker, program, nginx, size, report));
        } else {
            report.add(Figure.skipped("network/now, against nginx", "nginx is not installed"));
        }
    }

    static void rainOfToday(Program program) throws Exception {
        Gauges gauges = program.gauges();
        Instant yesterday = Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofHours(24));
        try (MqttFleet fleet = new MqttFleet(program.mqttPort(), gauges);
                Store store = program.store()) {
            var falls = new Rainfall(GAUGES, yesterday).next((long) GAUGES * READINGS_A_DAY, GAUGES);
            fleet.publishAll(falls);
            MqttRate.awaitLast(store, gauges, falls);
        }
    }

    private static byte[] body(Program program) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(program.address(ADDRESS)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private static Figure compare(String what, Asker asker, Program program, int other, Size size, Report report)
            throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        asker.ask(program.httpPort(), ADDRESS);
        asker.ask(other, "/now.json");
        Comparison comparison = Comparison.inTurns(
                size.turns(),
                () -> rate(asker.ask(program.httpPort(), ADDRESS), ours),
                () -> rate(asker.ask(other, "/now.json"), theirs));
        report.add(Figure.told(
                "network/now %s, p99".formatted(what),
                "%s ms, the other %s ms"
                        .formatted(Numbers.round(Numbers.median(ours)), Numbers.round(Numbers.median(theirs)))));
        return Figure.atLeast("network/now " + what, comparison, "requests/s", REACH);
    }

    private static double rate(Asker.Answered answered, List<Double> slowest) {
        slowest.add(answered.p99Millis());
        return answered.perSecond();
    }
}
