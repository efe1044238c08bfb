package org.faofon.sim;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.faofon.sim.clock.SimClock;
import org.faofon.sim.link.GaugeLink;
import org.faofon.sim.link.LinkLimits;
import org.faofon.sim.link.LinkTally;
import org.faofon.sim.link.Radio.Credentials;
import org.faofon.sim.network.Gauge;
import org.faofon.sim.network.Tokens;
import org.faofon.sim.readings.ReadingJson;
import org.faofon.sim.replay.ColumnMapping;
import org.faofon.sim.replay.RainTable;
import org.faofon.sim.replay.RainTable.Span;
import org.faofon.sim.replay.Replay;
import org.faofon.sim.replay.ReplaySummary;
import org.faofon.sim.replay.TableSurvey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Replays a table of real rain through the gauges of a roster. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Replays a table of real rain through the gauges of a roster.")
final class ReplayCommand implements Callable<Integer> {
    private static final int BUFFERED_READINGS = 2_000;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "CSV or CSV.gz: first column the interval's end with offset, others gauges in mm")
    private Path file;

    @Mixin
    private NetworkOptions network;

    @Mixin
    private ClockOptions clockOptions;

    @Option(names = "--from", paramLabel = "TIME", description = "First interval end to play (the file's first)")
    private @Nullable OffsetDateTime from;

    @Option(names = "--to", paramLabel = "TIME", description = "Last interval end to play (the file's last)")
    private @Nullable OffsetDateTime to;

    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "NAME",
            description = "Columns to play, in the order of the roster's gauges (all, in the order of the file)")
    private List<String> columns = List.of();

    @Option(
            names = "--in-flight",
            defaultValue = "50",
            description = "Unacknowledged messages of a gauge (${DEFAULT-VALUE})")
    private int inFlight;

    @Option(names = "--summary", paramLabel = "FILE", description = "Write the summary as JSON, too")
    private @Nullable Path summaryFile;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Span span = new Span(from == null ? Instant.MIN : from.toInstant(), to == null ? Instant.MAX : to.toInstant());
        ColumnMapping mapping = mapping();
        Tokens tokens = network.tokens();
        tokens.requireFor(
                mapping.pairs().stream().map(ColumnMapping.Pair::gauge).toList());
        out().println(mapping.describe());
        TableSurvey survey = survey(mapping, span);
        out().printf(
                        "Plays %d rows of %s, %s to %s%n",
                        survey.rows(),
                        survey.step(),
                        ReadingJson.localTimeOf(survey.firstEnd()),
                        ReadingJson.localTimeOf(survey.lastEnd()));
        out().flush();
        return Curtain.runUnder(() -> play(mapping, tokens, survey, span));
    }

    private ColumnMapping mapping() throws IOException {
        List<Gauge> gauges = network.roster().gauges();
        try (RainTable table = RainTable.open(file)) {
            return ColumnMapping.of(table.gauges(), gauges, columns);
        }
    }

    private TableSurvey survey(ColumnMapping mapping, Span span) throws IOException {
        try (RainTable table = RainTable.open(file)) {
            return TableSurvey.of(table, mapping, span);
        }
    }

    private int play(ColumnMapping mapping, Tokens tokens, TableSurvey survey, Span span) throws Exception {
        Stage stage = new Stage(network.mqtt());
        LinkLimits limits = new LinkLimits(BUFFERED_READINGS, 1, inFlight);
        try (RainTable table = RainTable.open(file)) {
            Instant usualStart =
                    clockOptions.hasOwnRate() ? survey.firstEnd().minus(survey.step()) : stage.wall.instant();
            SimClock clock = clockOptions.open(network.faofon(), stage.http, stage.wall, usualStart);
            List<Replay.Voice> voices = mapping.pairs().stream()
                    .map(pair -> new Replay.Voice(pair, link(pair.gauge(), tokens, limits, stage, clock)))
                    .toList();
            Replay replay = new Replay(table, span, voices, survey.step());
            run(stage, clock, replay);
            ReplaySummary summary = ReplaySummary.of(survey, voices);
            tellSummary(summary);
            replay.cutAll();
            return summary.complete() ? 0 : 1;
        }
    }

    private static GaugeLink link(Gauge gauge, Tokens tokens, LinkLimits limits, Stage stage, SimClock clock) {
        Credentials credentials = new Credentials(gauge.id(), tokens.of(gauge));
        return new GaugeLink(credentials, stage.radio, limits, stage.news, stage.wall, clock);
    }

    private void run(Stage stage, SimClock clock, Replay replay) {
        Pace progress = new Pace(Stage.BETWEEN_PROGRESS, stage.wall);
        try {
            while (!replay.isDone()) {
                stage.loop.turn(Stage.TURN);
                replay.tick(clock.instant());
                if (progress.isDue()) {
                    tellProgress(clock, replay);
                }
            }
        } catch (InterruptedException curtain) {
            out().println("Stopped before the end");
        }
    }

    private void tellProgress(SimClock clock, Replay replay) {
        LinkTally tally = replay.tally();
        out().printf(
                        "%s x%s connected=%d published=%d acknowledged=%d waiting=%d resent=%d%n",
                        ReadingJson.localTimeOf(clock.instant().truncatedTo(ChronoUnit.SECONDS)),
                        clock.rate(),
                        replay.connected(),
                        tally.sent(),
                        tally.acknowledged(),
                        tally.unacknowledged(),
                        tally.resent());
        out().flush();
    }

    private void tellSummary(ReplaySummary summary) throws IOException {
        out().println(summary.text());
        out().flush();
        if (summaryFile != null) {
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(summaryFile.toFile(), summary);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
