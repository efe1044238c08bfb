package org.faofon.sim;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.faofon.sim.clock.SimClock;
import org.faofon.sim.load.LoadGauge;
import org.faofon.sim.load.LoadGenerator;
import org.faofon.sim.load.LoadPlan;
import org.faofon.sim.load.LoadPlan.Loop;
import org.faofon.sim.load.ReadingPayloads;
import org.faofon.sim.network.Gauge;
import org.faofon.sim.network.Roster;
import org.faofon.sim.network.Tokens;
import org.faofon.sim.rain.Place;
import org.faofon.sim.rain.StormModel;
import org.faofon.sim.rain.StormPlan;
import org.faofon.sim.rain.Weather;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets many gauges send readings, and measures how long it takes until they are acknowledged. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description =
                "Lets many automatic gauges send as fast as asked for, and measures the time to each acknowledgement.")
final class LoadCommand implements Callable<Integer> {
    private static final int MOST_PLACES = 50;
    private static final long USUAL_MESSAGES_OF_A_GAUGE = 100;

    @Mixin
    private NetworkOptions network;

    @Mixin
    private ClockOptions clockOptions;

    @Mixin
    private LoadProtocolOptions protocolOptions;

    @Option(names = "--gauges", paramLabel = "N", description = "The first N automatic gauges of the roster (all)")
    private @Nullable Integer gauges;

    @Option(
            names = "--loop",
            defaultValue = "open",
            description = "open: messages are due at fixed times, whatever the answers; closed: each answer lets the "
                    + "next one go (${DEFAULT-VALUE})")
    private Loop loop;

    @Option(
            names = "--per-second",
            defaultValue = "100",
            paramLabel = "N",
            description = "Messages a second of all gauges together, in an open loop (${DEFAULT-VALUE})")
    private double perSecond;

    @Option(
            names = "--for",
            defaultValue = "PT30S",
            paramLabel = "DURATION",
            description = "In real time: stop sending after this (${DEFAULT-VALUE})")
    private Duration length;

    @Option(
            names = "--count",
            paramLabel = "N",
            description = "Stop sending after so many messages (open: rate times duration; closed: 100 a gauge)")
    private @Nullable Long count;

    @Option(
            names = "--in-flight",
            defaultValue = "4",
            paramLabel = "N",
            description = "Unacknowledged messages of a gauge (${DEFAULT-VALUE})")
    private int inFlight;

    @Option(
            names = "--period",
            defaultValue = "PT1M",
            paramLabel = "DURATION",
            description = "The interval of each reading; a gauge's last one ends now (${DEFAULT-VALUE})")
    private Duration period;

    @Option(
            names = "--storm",
            defaultValue = "drizzle",
            description = "The rain: monsoon, cells, front, flood, drizzle or dry (${DEFAULT-VALUE})")
    private StormModel storm;

    @Option(names = "--seed", defaultValue = "1", description = "Another seed, another storm (${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--patience",
            defaultValue = "PT2M",
            paramLabel = "DURATION",
            description = "In real time: how long to wait for the connections, and for the last answers "
                    + "(${DEFAULT-VALUE})")
    private Duration patience;

    @Option(
            names = "--histogram",
            paramLabel = "FILE",
            description = "Write the percentiles in ms, for HdrHistogram's plotter")
    private @Nullable Path histogram;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Roster roster = network.roster();
        Tokens tokens = network.tokens();
        List<Gauge> chosen = chosen(roster);
        tokens.requireFor(chosen);
        LoadGenerator.Factory generator = protocolOptions.generator(network);
        LoadPlan plan = plan(chosen.size());
        // A span that is too long is told before anybody waits for the program.
        ReadingPayloads.spanOf(period, plan.messagesOfOneGauge(chosen.size()));
        if (histogram != null) {
            // A file that cannot be written is told before the load, and not after it.
            Files.writeString(histogram, "");
        }
        return Curtain.runUnder(() -> perform(chosen, tokens, generator, plan));
    }

    private int perform(List<Gauge> chosen, Tokens tokens, LoadGenerator.Factory generator, LoadPlan plan)
            throws IOException, InterruptedException {
        Stage stage = new Stage(network.mqtt());
        SimClock clock = clockOptions.open(network.faofon(), stage.http, stage.wall, stage.wall.instant());
        List<LoadGauge> all = loadGauges(chosen, tokens, clock.instant(), plan.messagesOfOneGauge(chosen.size()));
        LoadPrinter printer = new LoadPrinter(out(), protocolOptions.protocol());
        try (LoadGenerator load = generator.create(plan, all, printer::tellProgress)) {
            return run(load, plan, printer);
        }
    }

    private int run(LoadGenerator load, LoadPlan plan, LoadPrinter printer) throws IOException {
        boolean stopped = false;
        Duration took = Duration.ZERO;
        int connected = 0;
        long begunAt = System.nanoTime();
        try {
            Duration connecting = load.connect();
            connected = load.connected();
            printer.tellConnections(connected, load.connections(), connecting);
            begunAt = System.nanoTime();
            took = load.publish();
        } catch (InterruptedException curtain) {
            stopped = true;
            took = Duration.ofNanos(System.nanoTime() - begunAt);
            out().println("Stopped before the end");
        }
        printer.tellSummary(load.tally(), plan, took);
        if (histogram != null) {
            LoadPrinter.writeHistogram(histogram, load.tally().latencyMicros());
        }
        boolean complete = connected == load.connections()
                && load.tally().acknowledged() == load.tally().due()
                && !stopped;
        return complete ? 0 : 1;
    }

    private LoadPlan plan(int chosen) {
        double due = Math.max(1, perSecond * length.toMillis() / 1000.0);
        long usual = loop == Loop.OPEN ? (long) due : chosen * USUAL_MESSAGES_OF_A_GAUGE;
        return new LoadPlan(loop, perSecond, count == null ? usual : count, length, inFlight, patience);
    }

    private List<Gauge> chosen(Roster roster) {
        List<Gauge> automatic = roster.automatic();
        int wanted = gauges == null ? automatic.size() : gauges;
        if (wanted < 1 || wanted > automatic.size()) {
            throw new IllegalArgumentException("the roster has " + automatic.size()
                    + " automatic gauges, so --gauges must be 1 to that, but was " + wanted
                    + "; the command \"roster\" writes a larger one");
        }
        return automatic.subList(0, wanted);
    }

    private List<LoadGauge> loadGauges(List<Gauge> chosen, Tokens tokens, Instant now, long messages) {
        List<Place> places = chosen.stream().limit(MOST_PLACES).map(Place::of).toList();
        Instant begins = now.minus(period.multipliedBy(Math.min(messages, 24 * 60)));
        Weather weather = Weather.of(StormPlan.of(storm, seed, begins, storm.usualMm()), places);
        return chosen.stream()
                .map(gauge -> new LoadGauge(
                        gauge.id(), tokens.of(gauge), most -> ReadingPayloads.of(gauge, weather, period, now, most)))
                .toList();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
