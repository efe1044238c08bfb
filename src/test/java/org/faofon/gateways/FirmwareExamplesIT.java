package org.faofon.gateways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.faofon.network.BrokerAddress;
import org.faofon.network.GaugeStatusRepository;
import org.faofon.network.GaugeTokens;
import org.faofon.network.NetworkClock;
import org.faofon.network.roster.RosterImport;
import org.faofon.readings.CounterReading;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.store.CountHistory;
import org.faofon.readings.store.ReadingStore;
import org.faofon.support.EmbeddedServices;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The firmware that docs/gauges.md shows, run on this machine against the program's broker. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class FirmwareExamplesIT {
    /** Short, but longer than the whole second to which a relative time is exact and the delay on a busy machine. */
    private static final Duration INTERVAL = Duration.ofSeconds(4);

    private static final Path EXAMPLES = Path.of("firmware-sim", "examples").toAbsolutePath();
    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token
            FIRM1,FIRM,โรงเรียนบ้านทดสอบเครื่อง,Firmware test school,9303,7.4,99.9,,TIPPING_BUCKET,0.2,,PT5M,token-of-firm1
            FIRM2,FIRM,โรงเรียนบ้านทดสอบเครื่อง,Firmware test school,9303,7.4,99.9,,TIPPING_BUCKET,0.2,,PT5M,token-of-firm2
            """;

    @Inject
    RosterImport roster;

    @Inject
    BrokerAddress broker;

    @Inject
    ReadingStore readings;

    @Inject
    CountHistory counts;

    @Inject
    GaugeStatusRepository statuses;

    @Inject
    NetworkClock clock;

    @Inject
    GaugeTokens tokens;

    @TempDir
    Path folder;

    @BeforeEach
    void setUp() {
        assertThat(roster.importText(ROSTER)).isEmpty();
        assertThat(tokens.accepts("FIRM1", "token-of-firm1")).isTrue();
    }

    @Test
    void aGaugeWithoutAClockSendsTheRainOfEachInterval() throws Exception {
        // Not every Debian has MicroPython; the program keeps to what both languages share.
        String python = find("micropython", "python3");
        Map<String, String> modules =
                Map.of("MICROPYPATH", "host:.", "PYTHONPATH", "host", "PYTHONDONTWRITEBYTECODE", "1");
        Instant before = clock.instant();

        run(EXAMPLES.resolve("micropython"), gauge("FIRM1", modules), python, "gauge.py");

        Instant after = clock.instant();
        List<Judged> stored = stored("FIRM1", before);
        assertThat(stored.stream().map(each -> each.reading().depth().micrometres()))
                .containsExactly(600, 0, 1000);
        assertThat(stored.stream().map(each -> each.reading().at()))
                .isSorted()
                .allSatisfy(at -> assertThat(at).isBetween(before.minusSeconds(1), after));
        assertThat(stored.get(0).reading().interval().length()).isEqualTo(INTERVAL);
        assertThat(statuses.find("FIRM1").orElseThrow().report().firmware()).contains("example-1");
    }

    @Test
    void theSketchSendsItsCounterAtTheEndOfEachInterval() throws Exception {
        String compiler = find("g++");
        Path program = folder.resolve("gauge");
        Path sketch = EXAMPLES.resolve("esp32");
        Instant before = clock.instant();
        run(
                sketch,
                Map.of(),
                compiler,
                "-std=c++17",
                "-Wall",
                "-Wextra",
                "-Ihost",
                "-include",
                "host/Arduino.h",
                "-x",
                "c++",
                "gauge.ino",
                "host/main.cpp",
                "-o",
                program.toString());

        run(sketch, gauge("FIRM2", Map.of("NOW", Long.toString(clock.instant().getEpochSecond()))), program.toString());

        await().untilAsserted(() -> assertThat(tips("FIRM2", before)).containsExactly(3L, 3L, 8L));
        assertThat(statuses.find("FIRM2")).isPresent();
    }

    private Map<String, String> gauge(String code, Map<String, String> more) {
        String address = broker.find().orElseThrow();
        Map<String, String> settings = new HashMap<>(Map.of(
                "GAUGE",
                code,
                "TOKEN",
                "token-of-" + code.toLowerCase(Locale.ROOT),
                "HOST",
                "127.0.0.1",
                "PORT",
                address.substring(address.lastIndexOf(':') + 1),
                "INTERVAL_S",
                Long.toString(INTERVAL.toSeconds()),
                "TIPS",
                "3,0,5"));
        settings.putAll(more);
        return settings;
    }

    private List<Judged> stored(String gauge, Instant since) {
        List<Judged> stored = new ArrayList<>();
        await().untilAsserted(() -> {
            stored.clear();
            stored.addAll(readings.list(gauge, since.minusSeconds(5), clock.instant(), 100));
            assertThat(stored).hasSize(3);
        });
        return stored;
    }

    private List<Long> tips(String gauge, Instant since) throws SQLException {
        return counts.list(gauge, since.minusSeconds(5), clock.instant().plusSeconds(10), 100).stream()
                .map(CounterReading::ticks)
                .toList();
    }

    private void run(Path in, Map<String, String> settings, String... command) throws Exception {
        File said = folder.resolve("said.txt").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(in.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said);
        builder.environment().putAll(settings);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES))
                    .as(() -> text(said))
                    .isTrue();
            assertThat(process.exitValue()).as(text(said)).isZero();
            assertThat(text(said)).isEmpty(); // No warnings, either.
        } finally {
            process.destroyForcibly();
        }
    }

    private static String text(File file) {
        try {
            return Files.readString(file.toPath());
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** In CI a missing tool is an error; elsewhere the test is skipped with a line that says what to install. */
    private static String find(String... tools) {
        Optional<String> found = Stream.of(tools)
                .flatMap(tool -> Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .map(directory -> Path.of(directory, tool)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
        String missing = String.join(" or ", tools) + " is not installed";
        if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
            fail("%s; .ci/run installs it", missing);
        }
        Assumptions.assumeTrue(found.isPresent(), () -> missing + ", so its example is not run");
        return found.orElseThrow();
    }
}
