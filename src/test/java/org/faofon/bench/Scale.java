package org.faofon.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.faofon.bench.FileImport.Format;
import org.faofon.bench.Rainfall.Fall;

/** What a network of each size costs one program, or several; docs/scale.md has the curves. */
final class Scale implements Measurement {
    /** An hour, so that windows and rules have something to do. */
    private static final int ROUNDS = 12;

    /** Of one file; the program takes up to a hundred thousand. */
    private static final int ROWS_OF_FILE = 10_000;

    private static final int ASKED = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final int instances;
    private final FileImport files = new FileImport();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Scale(int instances) {
        this.instances = instances;
    }

    @Override
    public String name() {
        return instances == 1 ? "scale" : "scale-" + instances;
    }

    @Override
    public void measure(Stage stage, Size size, Report report) throws Exception {
        report.note(name(), """
                each gauge of the network reports the last hour in %d rounds of five minutes, sent by one client as files \
                of up to %d readings over HTTP; rows a second and processor time of the Java process from the first \
                request of a round until the last answer, which comes after the commit and when the rain is announced, \
                the median of the rounds; of several instances each gets a file in turn, and their processor time is added \
                up; from 5,000 gauges on with a heap of 1 GB, from 100,000 on of 4 GB; %s asked %d times, each after a \
                new reading.""".formatted(ROUNDS, ROWS_OF_FILE, Now.ADDRESS, ASKED));
        for (int gauges : size.networks()) {
            try (Stage own = new Stage("scale")) {
                stage.keep(own);
                measure(own, Gauges.of(gauges), report);
            }
        }
    }

    private void measure(Stage stage, Gauges gauges, Report report) throws Exception {
        Installation installation = Installation.start(stage, gauges, instances);
        String what = "%s, %s gauges: ".formatted(name(), Numbers.round(gauges.size()));
        report.add(Figure.told(
                what + "first start to ready", Start.seconds(installation.get(0).startedIn())));
        Rainfall rain = new Rainfall(gauges.size(), lastHour());
        List<Double> rates = new ArrayList<>();
        List<Double> micros = new ArrayList<>();
        int turn = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Fall> falls = rain.next(gauges.size(), gauges.size());
            double cpu = installation.cpuSeconds();
            long since = System.nanoTime();
            for (int from = 0; from < falls.size(); from += ROWS_OF_FILE) {
                post(installation.get(turn++), falls.subList(from, Math.min(falls.size(), from + ROWS_OF_FILE)));
            }
            rates.add(falls.size() / ((System.nanoTime() - since) / 1e9));
            micros.add((installation.cpuSeconds() - cpu) * 1e6 / falls.size());
        }
        report.add(Figure.told(what + "readings stored", Numbers.round(Numbers.median(rates)) + " rows/s"));
        report.add(Figure.told(what + "processor time of a reading", Numbers.round(Numbers.median(micros)) + " µs"));
        tellNow(installation, what, report);
        report.add(Figure.told(what + "resident memory of a program, at most", installation.mostResident() + " MB"));
    }

    private void tellNow(Installation installation, String what, Report report) throws Exception {
        Rainfall more = new Rainfall(1, lastHour().plusSeconds(60));
        List<Double> millis = new ArrayList<>();
        int bytes = 0;
        for (int i = 0; i < ASKED; i++) {
            Program program = installation.get(i);
            post(program, more.next(1, 1)); // Or the answer would be kept from before.
            HttpRequest request = HttpRequest.newBuilder(program.address(Now.ADDRESS))
                    .header("Accept-Encoding", "gzip")
                    .timeout(PATIENCE)
                    .build();
            long since = System.nanoTime();
            bytes = http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body().length;
            millis.add((System.nanoTime() - since) / 1e6);
        }
        report.add(Figure.told(
                what + "network/now, as gzip",
                "%s kB in %s ms".formatted(Numbers.round(bytes / 1e3), Numbers.round(Numbers.median(millis)))));
    }

    private static Instant lastHour() {
        long now = Instant.now().getEpochSecond() / Rainfall.STEP_SECONDS * Rainfall.STEP_SECONDS;
        return Instant.ofEpochSecond(now - (ROUNDS - 1L) * Rainfall.STEP_SECONDS);
    }

    private void post(Program program, List<Fall> falls) throws Exception {
        files.post(program, Format.NDJSON, Format.NDJSON.file(program.gauges(), falls), falls.size());
    }
}
