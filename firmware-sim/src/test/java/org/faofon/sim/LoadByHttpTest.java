package org.faofon.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.faofon.sim.support.ReadingServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole command against a real HTTP server. */
@Timeout(60)
class LoadByHttpTest {
    private static final String ROSTER = """
            gauge,school,district,lat,lon,kind,tip_mm,capacity_mm,interval,token
            PTL06,S06,9302,7.477,99.922,TIPPING_BUCKET,0.2,,PT5M,secret of PTL06
            PTL07,S07,9302,7.386,99.950,TIPPING_BUCKET,0.2,,PT5M,secret of PTL07
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private ReadingServer server;

    @BeforeEach
    void start() throws Exception {
        server = new ReadingServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void measuresALoadAndWritesItsHistogram() throws Exception {
        Path histogram = folder.resolve("latency.hgrm");
        int code = load(ROSTER, "--by=http", "--per-second=200", "--for=PT1S", "--histogram=" + histogram);
        assertEquals(0, code, out.toString());
        assertTrue(out.toString().contains("connected=64/64 in "), out.toString());
        assertTrue(out.toString().contains("due=200 sent=200 acknowledged=200 unacknowledged=0"), out.toString());
        assertTrue(out.toString().contains("latency from due to answer: p50 "), out.toString());
        assertTrue(Files.readString(histogram).contains("TotalCount"));
        assertEquals(200, server.distinctReadings());
    }

    @Test
    void tellsARefusalByItsExitCode() throws Exception {
        int code = load(
                ROSTER.replace("secret of PTL07", "wrong"),
                "--by=http",
                "--connections=2",
                "--loop=closed",
                "--count=10");
        assertEquals(1, code, out.toString());
        assertTrue(out.toString().contains("sent=10 acknowledged=5 unacknowledged=5"), out.toString());
        assertTrue(out.toString().contains("refused: 5 times with HTTP 401, first: {\"status\":401}"), out.toString());
    }

    @Test
    void refusesOptionsOfTheOtherProtocol() throws Exception {
        assertEquals(2, load(ROSTER, "--connections=8"));
        assertTrue(out.toString().contains("--connections is for --by http"), out.toString());
        assertEquals(2, load(ROSTER, "--by=http", "--mqtt=tcp://localhost:1883"));
        assertTrue(out.toString().contains("--mqtt is for --by mqtt"), out.toString());
    }

    private int load(String gauges, String... more) throws Exception {
        Path roster = Files.writeString(folder.resolve("roster.csv"), gauges);
        PrintWriter writer = new PrintWriter(out, true);
        Stream<String> usual = Stream.of("load", "--roster=" + roster, "--faofon=" + server.uri(), "--no-sync");
        return FirmwareSim.commandLine()
                .setOut(writer)
                .setErr(writer)
                .execute(Stream.concat(usual, Stream.of(more)).toArray(String[]::new));
    }
}
