package org.faofon.sim;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.faofon.sim.clock.SimClock;
import org.faofon.sim.drill.Expectation;
import org.faofon.sim.drill.FaultOrder;
import org.faofon.sim.faults.Fault;
import org.faofon.sim.fleet.Cast;
import org.faofon.sim.fleet.Story;
import org.faofon.sim.network.Roster;
import org.faofon.sim.network.Tokens;
import org.faofon.sim.rain.StormModel;
import org.faofon.sim.rain.StormPlan;
import org.faofon.sim.readings.ReadingJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Simulates the gauges of a roster under a storm. */
@Command(
        name = "fleet",
        mixinStandardHelpOptions = true,
        description = "Simulates the gauges of a roster and their volunteers under a storm.")
final class FleetCommand implements Callable<Integer> {
    @Mixin
    private NetworkOptions network;

    @Mixin
    private ClockOptions clockOptions;

    @Mixin
    private SimulationOptions simulation;

    @Option(names = "--seed", defaultValue = "1", description = "Another seed, another storm (${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--storm",
            defaultValue = "monsoon",
            description = "The storm: monsoon, cells, front, flood, drizzle or dry (${DEFAULT-VALUE})")
    private StormModel storm;

    @Option(
            names = "--storm-mm",
            paramLabel = "MM",
            description = "Rain of the storm at the wettest automatic gauge; 0 for no storm (monsoon 270, cells 120, "
                    + "front 110, flood 420, drizzle 12)")
    private @Nullable Double stormMm;

    @Option(
            names = "--storm-at",
            paramLabel = "TIME",
            description = "When the storm begins, ISO 8601 with offset (at the start); the same value after a "
                    + "restart repeats the same rain")
    private @Nullable OffsetDateTime stormAt;

    @Option(
            names = "--days-before",
            defaultValue = "3",
            description = "Days of ordinary rain that are uploaded at the start (${DEFAULT-VALUE})")
    private int daysBefore;

    @Option(
            names = "--outages",
            defaultValue = "0.02",
            description = "Share of the time in which a gauge has no link, 0 to 0.9 (${DEFAULT-VALUE})")
    private double outages;

    @Option(
            names = "--for",
            paramLabel = "DURATION",
            description =
                    "End after this much of the program's time, when everything is acknowledged (until " + "Ctrl-C)")
    private @Nullable Duration length;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Roster roster = network.roster();
        Tokens tokens = network.tokens();
        tokens.requireFor(roster.gauges());
        List<FaultOrder> orders = simulation.faultOrders();
        // Slips are told before anybody waits for the program.
        orders.forEach(order -> order.gaugesOf(roster, seed));
        List<Expectation> expected = simulation.expectations();
        if (!expected.isEmpty() && length == null) {
            throw new IllegalArgumentException("--expect needs --for, because otherwise there is no end to judge");
        }
        storyFrom(Instant.EPOCH, Map.of());
        TruthOutput truth = TruthOutput.to(simulation.truth());
        return Curtain.runUnder(() -> {
            try (truth) {
                return perform(roster, tokens, orders, expected, truth);
            }
        });
    }

    private int perform(
            Roster roster, Tokens tokens, List<FaultOrder> orders, List<Expectation> expected, TruthOutput truth)
            throws IOException, InterruptedException {
        Stage stage = new Stage(network.mqtt());
        SimClock clock = clockOptions.open(network.faofon(), stage.http, stage.wall, stage.wall.instant());
        Instant start = clock.instant();
        Story story = storyFrom(start, SimulationOptions.faultsOfGauge(orders, Map.of(), roster, seed, start));
        announce(story);
        Verdict verdict = simulation.verdict(expected, network, start, stage, out());
        Cast cast = new Cast(roster, tokens, story);
        Simulation play = new Simulation(stage, clock, cast, network, truth.log(), verdict, out());
        return play.run(length == null ? Instant.MAX : start.plus(length), simulation.patience(), Optional.empty());
    }

    private Story storyFrom(Instant start, Map<String, List<Fault>> faults) {
        Instant begins = stormAt == null ? start.truncatedTo(ChronoUnit.MINUTES) : stormAt.toInstant();
        double mm = stormMm == null ? storm.usualMm() : stormMm;
        return new Story(StormPlan.of(storm, seed, begins, mm), daysBefore, outages, simulation.sendsCounts(), faults);
    }

    private void announce(Story story) {
        out().println("Storm \"" + storm.word() + "\" from "
                + ReadingJson.localTimeOf(story.plan().start()) + ", "
                + story.plan().wettestMm() + " mm, seed " + seed
                + ", " + daysBefore + " days of ordinary rain before");
        new TreeMap<>(story.faultsOfGauge())
                .forEach((gauge, faults) -> faults.forEach(fault -> out().println("  " + gauge + ": " + fault)));
        out().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
