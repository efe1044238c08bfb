package org.faofon.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.faofon.sim.drill.LineControl;
import org.faofon.sim.line.FaultScript;
import org.faofon.sim.line.LineStub;
import org.faofon.sim.line.LineStubSettings;
import org.faofon.sim.line.MonthlyQuota;
import org.faofon.sim.support.Broker;
import org.faofon.sim.support.Eavesdropper;
import org.faofon.sim.support.FakeProgram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Whole commands against a real broker: a small fleet, a drill, and what goes wrong for their user. */
@Timeout(60)
class SimulationTest {
    private static final String ROSTER = """
            gauge,school,district,lat,lon,kind,tip_mm,capacity_mm,interval,token
            PTL06,S06,9302,7.477,99.922,TIPPING_BUCKET,0.2,,PT5M,a
            PTL07,S07,9302,7.386,99.950,TIPPING_BUCKET,0.2,,PT5M,b
            PTL08,S08,9302,7.432,99.917,MANUAL,,150,P1D,c
            PTL24,S24,9307,7.746,99.881,TIPPING_BUCKET,0.2,,PT5M,d
            """;

    private static final Pattern TIME = Pattern.compile("\"at\":\"([^\"]+)\"");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private Broker broker;
    private FakeProgram program;
    private Path roster;

    @BeforeEach
    void start() throws Exception {
        broker = new Broker();
        program = new FakeProgram();
        roster = Files.writeString(folder.resolve("roster.csv"), ROSTER);
    }

    @AfterEach
    void stop() throws Exception {
        program.close();
        broker.stop();
    }

    @Test
    void playsASmallFleetWithFaultsAndTellsTheTruthBesideIt() throws Exception {
        Eavesdropper ear = new Eavesdropper(broker.address);
        Path truth = folder.resolve("truth.csv");
        int code = fleet(
                "--storm=cells",
                "--fault=duplicate-uplinks=1@PTL06",
                "--fault=dead@PTL07/09:00",
                "--fault=reboot=PT1H@PTL24",
                "--truth=" + truth,
                "--expect=alerts=none");
        assertEquals(0, code, out.toString());
        assertTrue(out.toString().contains("MET: everything that was expected"), out.toString());
        List<String> rows = Files.readAllLines(truth);
        // Four hours, and the moment until the clock was read, of which the dead gauge saw two.
        long intervals = rows.stream().filter(row -> row.startsWith("PTL06")).count();
        assertTrue(intervals >= 48, "intervals " + intervals);
        assertEquals(1 + 3 * intervals, rows.size());
        assertEquals(intervals, times(ear, "PTL06").stream().distinct().count());
        assertTrue(times(ear, "PTL06").size() > intervals);
        assertTrue(times(ear, "PTL07").stream().allMatch(time -> time.compareTo("2026-11-22T09:00") < 0));
        assertTrue(rows.stream().filter(row -> row.startsWith("PTL07")).skip(23).allMatch(row -> row.endsWith(",,,")));
        assertTrue(rows.stream().anyMatch(row -> row.startsWith("PTL24") && row.endsWith(",0")));
        ear.leave();
    }

    @Test
    void tellsByItsExitCodeThatAnExpectedAlertWasNotRaised() {
        program.alerts = alert("LANDSLIDE", "WATCH", "9307", "2036-01-01T00:00:00+07:00");
        assertEquals(1, fleet("--expect=alerts=FLASH_FLOOD@Kong Ra", "--patience=PT1S"));
        assertTrue(out.toString().contains("NOT MET: expected the alert FLASH_FLOOD/WATCH@Kong Ra"), out.toString());
    }

    @Test
    void countsOnlyAlertsOfThisRun() {
        program.alerts = alert("LANDSLIDE", "WATCH", "9307", "2026-11-21T00:00:00+07:00");
        assertEquals(0, fleet("--expect=alerts=none"));
    }

    /** Only automatic gauges, because a volunteer who cannot report is another reason to fail. */
    @Test
    void saysThatItDoesNotKnowWhenTheProgramIsAway() throws IOException {
        Files.writeString(roster, ROSTER.replaceAll("PTL08.*\n", ""));
        program.close();
        assertEquals(3, fleet("--expect=alerts=none", "--patience=PT1S"));
        assertTrue(out.toString().contains("UNKNOWN: the program's alerts could not be read"), out.toString());
    }

    @Test
    void endsWithoutABrokerAfterItsPatience() throws Exception {
        broker.stop();
        assertEquals(1, fleet("--patience=PT1S"));
        assertTrue(out.toString().contains("NOT MET: not everything"), out.toString());
        broker.restart();
    }

    @Test
    void playsADrillInWhichLineGoesDown() throws Exception {
        Path script = Files.writeString(folder.resolve("drill.yaml"), """
                drill: Rain over Kong Ra
                for: PT4H
                days-before: 0
                events:
                  - {at: "07:30", cell: {over: Kong Ra, mm-per-hour: 100, radius-km: 8, for: PT1H}}
                  - {at: "08:00", fault: dead, gauges: PTL07}
                  - {at: "09:00", line: down}
                  - {at: "10:00", line: up}
                  - {at: "10:30", line: 429-rate}
                expect: {alerts: FLASH_FLOOD/WARNING@9302, line: 0}
                """);
        program.alerts = alert("FLASH_FLOOD", "WARNING", "9302", "2036-01-01T00:00:00+07:00");
        Eavesdropper ear = new Eavesdropper(broker.address);
        try (LineStub line = lineStub()) {
            String address = "http://127.0.0.1:" + line.port();
            assertEquals(0, run("script", script.toString(), "--line=" + address), out.toString());
            HttpClient http = HttpClient.newHttpClient();
            assertEquals(0, new LineControl(http, URI.create(address)).accepted());
        }
        String told = out.toString();
        assertTrue(told.contains("2026-11-22T09:00:00+07:00 LINE: down"), told);
        assertTrue(told.contains("Alert: FLASH_FLOOD/WARNING@Kong Ra"), told);
        assertTrue(times(ear, "PTL07").stream().allMatch(time -> time.compareTo("2026-11-22T08:00") < 0));
        // 80 mm in the middle of the district's gauges; the gauge in the north of it gets most of that.
        long micrometres = Pattern.compile("\"mm\":([0-9.]+)")
                .matcher(String.join(" ", ear.heardOf("PTL06")))
                .results()
                .mapToLong(found -> Math.round(Double.parseDouble(found.group(1)) * 1000))
                .sum();
        assertTrue(micrometres > 50_000 && micrometres < 80_000, "µm " + micrometres);
        ear.leave();
    }

    @Test
    void refusesADrillThatTurnsLineOffWithoutALineStub() throws Exception {
        Path script = Files.writeString(folder.resolve("drill.yaml"), "events: [{at: \"07:30\", line: down}]");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertEquals(2, run("script", script.toString(), "--line=http://127.0.0.1:" + port));
        assertTrue(out.toString().contains("no line-stub can be reached"), out.toString());
    }

    @Test
    void tellsSlipsInASentenceAndNothingElse() {
        for (String[] slip : new String[][] {
            {"fleet", "--fault=ded"},
            {"fleet", "--fault=dead@PTL08"},
            {"fleet", "--storm=hurricane"},
            {"fleet", "--storm=drizzle", "--storm-mm=500"},
            {"fleet", "--expect=alerts=none"},
            {"fleet", "--mqtt=nonsense"},
            {"script", folder.resolve("absent.yaml").toString()},
            {"load", "--gauges=4"},
            {"load", "--loop=round"},
            {"load", "--count=0"},
            {"load", "--mqtt=ssl://localhost:1"},
        }) {
            out.getBuffer().setLength(0);
            assertEquals(2, runRaw(slip), String.join(" ", slip));
            assertFalse(out.toString().contains("\tat "), out.toString());
            assertFalse(out.toString().isBlank());
        }
    }

    @Test
    void measuresALoadAndWritesItsHistogram() throws Exception {
        Path histogram = folder.resolve("latency.hgrm");
        int code = run("load", "--per-second=200", "--for=PT1S", "--histogram=" + histogram);
        assertEquals(0, code, out.toString());
        assertTrue(out.toString().contains("due=200 sent=200 acknowledged=200 unacknowledged=0"), out.toString());
        assertTrue(Files.readString(histogram).contains("TotalCount"));
    }

    @Test
    void writesARosterThatItCanReadAndNeverOverwritesOne() {
        Path made = folder.resolve("load.csv");
        assertEquals(0, commandLine().execute("roster", made.toString(), "--gauges=25"));
        roster = made;
        assertEquals(0, run("load", "--gauges=25", "--loop=closed", "--count=100"), out.toString());
        assertEquals(2, commandLine().execute("roster", made.toString(), "--gauges=25"));
    }

    private Integer fleet(String... more) {
        List<String> arguments = new ArrayList<>(List.of("fleet", "--for=PT4H", "--days-before=0", "--outages=0"));
        arguments.addAll(Arrays.asList(more));
        return run(arguments.toArray(String[]::new));
    }

    /** Four hours pass in less than two seconds. */
    private int run(String... arguments) {
        return runRaw(with(arguments, "--clock-start=2026-11-22T07:00:00+07:00", "--rate=10800"));
    }

    private int runRaw(String... arguments) {
        boolean choosesBroker = Arrays.stream(arguments).anyMatch(word -> word.startsWith("--mqtt"));
        String[] all = with(arguments, "--roster=" + roster, "--faofon=" + program.address(), "--no-sync");
        return commandLine().execute(choosesBroker ? all : with(all, "--mqtt=" + broker.address));
    }

    private static String[] with(String[] arguments, String... more) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(Arrays.asList(more));
        return all.toArray(String[]::new);
    }

    private CommandLine commandLine() {
        PrintWriter writer = new PrintWriter(out, true);
        return FirmwareSim.commandLine().setOut(writer).setErr(writer);
    }

    private static LineStub lineStub() throws IOException {
        return LineStub.start(
                0,
                new LineStubSettings(Optional.empty(), false, Duration.ZERO),
                new MonthlyQuota(1_000, 0, 188),
                new FaultScript(List.of()),
                Optional.empty(),
                new PrintWriter(new StringWriter()));
    }

    private static String alert(String hazard, String level, String district, String at) {
        return "[{\"id\":1,\"hazard\":\"" + hazard + "\",\"level\":\"" + level + "\",\"pendingLevel\":null,"
                + "\"district\":{\"code\":\"" + district + "\"},\"raisedAt\":\"" + at + "\"}]";
    }

    private static List<String> times(Eavesdropper ear, String gauge) {
        return ear.heardOf(gauge).stream()
                .flatMap(text -> TIME.matcher(text).results().map(found -> found.group(1)))
                .toList();
    }
}
