package org.faofon.sim.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.faofon.sim.link.GaugeLink;
import org.faofon.sim.link.LinkLimits;
import org.faofon.sim.link.LinkNews;
import org.faofon.sim.link.Radio.Credentials;
import org.faofon.sim.network.Gauge;
import org.faofon.sim.replay.RainTable.Span;
import org.faofon.sim.support.FakeRadio;
import org.faofon.sim.support.HandClock;
import org.faofon.sim.support.Rosters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
    private static final String TABLE = """
            time_end,S06,S07,S08
            2016-12-23T14:05+08:00,0.2,,1.4
            2016-12-23T14:10+08:00,0.0,0.6,
            2016-12-23T14:20+08:00,12.8,0.2,0.2
            """;
    private static final Instant FIRST_END = Instant.parse("2016-12-23T06:05:00Z");
    private static final List<Gauge> TWO_GAUGES = Rosters.AUTOMATIC.subList(0, 2);

    private final FakeRadio radio = new FakeRadio();
    private final HandClock clock = new HandClock(FIRST_END.minusSeconds(1));

    @TempDir
    private Path folder;

    @Test
    void mapsColumnsOntoGaugesInOrder() {
        ColumnMapping mapping = ColumnMapping.of(List.of("S06", "S07", "S08"), TWO_GAUGES, List.of());
        assertEquals(
                List.of("S06 1 PTL01", "S07 2 PTL06"),
                mapping.pairs().stream()
                        .map(pair -> pair.column() + " " + pair.columnIndex() + " "
                                + pair.gauge().id())
                        .toList());
        assertEquals(List.of("S08"), mapping.unusedColumns());
    }

    @Test
    void mapsOnlyTheColumnsThatWereAskedFor() {
        ColumnMapping mapping = ColumnMapping.of(List.of("S06", "S07", "S08"), TWO_GAUGES, List.of("S08"));
        assertEquals(3, mapping.pairs().get(0).columnIndex());
        assertEquals(List.of("PTL06"), mapping.unusedGauges());
        assertThrows(TableFault.class, () -> ColumnMapping.of(List.of("S06"), TWO_GAUGES, List.of("S99")));
    }

    @Test
    void surveysTheTableBeforeAnythingIsSent() throws IOException {
        TableSurvey survey = survey(Span.ALL);
        assertEquals(Duration.ofMinutes(5), survey.step());
        assertEquals(3, survey.rows());
        assertEquals(
                new TableSurvey.ColumnSurvey(3, 0, 13_000), survey.columns().get(0));
        assertEquals(new TableSurvey.ColumnSurvey(2, 1, 800), survey.columns().get(1));
    }

    @Test
    void surveysOnlyTheSpanThatWasAskedFor() throws IOException {
        Instant second = FIRST_END.plus(Duration.ofMinutes(5));
        assertEquals(1, survey(new Span(second, second)).rows());
    }

    @Test
    void namesTheCellThatIsWrong() {
        TableFault fault = assertThrows(
                TableFault.class, () -> TableSurvey.of(table(TABLE.replace("0.6", "-0.6")), mapping(), Span.ALL));
        assertTrue(String.valueOf(fault.getMessage()).startsWith("row 2, column 3"), fault.getMessage());
    }

    @Test
    void playsARowWhenItsIntervalHasEnded() throws IOException {
        Replay replay = replay();
        tick(replay);
        radio.sessions.forEach(session -> session.accept(100));
        assertEquals(List.of(), radio.sessions.get(0).readings());
        clock.pass(Duration.ofSeconds(1));
        tick(replay);
        assertEquals(
                List.of("{\"at\":\"2016-12-23T13:05:00+07:00\",\"mm\":0.2,\"period\":\"PT5M\"}"),
                radio.sessions.get(0).readings());
    }

    @Test
    void skipsWhatIsMissingAndAccountsForEverything() throws IOException {
        clock.pass(Duration.ofDays(1));
        List<Replay.Voice> voices = voices();
        Replay replay = new Replay(table(TABLE), Span.ALL, voices, Duration.ofMinutes(5));
        tick(replay);
        radio.sessions.forEach(session -> session.accept(100));
        assertEquals(3, radio.sessions.get(0).readings().size());
        assertEquals(2, radio.sessions.get(1).readings().size());
        assertFalse(replay.isDone());
        for (int message = 1; message <= 3; message++) {
            radio.sessions.get(0).acknowledge(message);
        }
        assertFalse(ReplaySummary.of(survey(Span.ALL), voices).complete());
        radio.sessions.get(1).acknowledge(1);
        radio.sessions.get(1).acknowledge(2);
        assertTrue(replay.isDone());
        ReplaySummary summary = ReplaySummary.of(survey(Span.ALL), voices);
        assertTrue(summary.complete());
        assertEquals(5, summary.acknowledged());
        assertEquals(1, summary.missing());
        assertEquals("13.8", summary.sumMm().toPlainString());
    }

    private void tick(Replay replay) {
        replay.tick(clock.instant());
    }

    private Replay replay() throws IOException {
        return new Replay(table(TABLE), Span.ALL, voices(), Duration.ofMinutes(5));
    }

    private List<Replay.Voice> voices() {
        return mapping().pairs().stream()
                .map(pair -> new Replay.Voice(pair, link(pair.gauge())))
                .toList();
    }

    private GaugeLink link(Gauge gauge) {
        return new GaugeLink(
                new Credentials(gauge.id(), "secret"),
                radio,
                new LinkLimits(100, 1, 10),
                new LinkNews("tcp://test"),
                clock,
                clock);
    }

    private TableSurvey survey(Span span) throws IOException {
        try (RainTable table = table(TABLE)) {
            return TableSurvey.of(table, mapping(), span);
        }
    }

    private static ColumnMapping mapping() {
        return ColumnMapping.of(List.of("S06", "S07", "S08"), TWO_GAUGES, List.of());
    }

    private RainTable table(String text) throws IOException {
        Path file = folder.resolve("rain.csv.gz");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return RainTable.open(file);
    }
}
