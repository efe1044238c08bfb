package org.faofon.sim;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.faofon.sim.clock.SimClock;
import org.faofon.sim.drill.DrillDirector;
import org.faofon.sim.drill.DrillSchedule;
import org.faofon.sim.drill.DrillScript;
import org.faofon.sim.drill.DrillScriptParser;
import org.faofon.sim.drill.Expectation;
import org.faofon.sim.drill.FaultOrder;
import org.faofon.sim.drill.LineControl;
import org.faofon.sim.drill.ScriptEvent;
import org.faofon.sim.fleet.Cast;
import org.faofon.sim.fleet.Story;
import org.faofon.sim.network.Roster;
import org.faofon.sim.network.Tokens;
import org.faofon.sim.readings.ReadingJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays a drill that is written down. */
@Command(
        name = "script",
        mixinStandardHelpOptions = true,
        description = "Plays a drill from a YAML file: rain, faults of gauges and LINE at their times.")
final class ScriptCommand implements Callable<Integer> {
    private static final long USUAL_SEED = 1;

    @Parameters(index = "0", paramLabel = "FILE", description = "The drill; firmware-sim/README.md tells its fields")
    private Path file;

    @Mixin
    private NetworkOptions network;

    @Mixin
    private ClockOptions clockOptions;

    @Mixin
    private SimulationOptions simulation;

    @Option(names = "--seed", paramLabel = "N", description = "Another seed than the script's, or 1")
    private @Nullable Long seed;

    @Option(
            names = "--outages",
            defaultValue = "0",
            description = "Share of the time in which a gauge has no link, 0 to 0.9 (${DEFAULT-VALUE})")
    private double outages;

    @Option(names = "--check", description = "Only read the script and print its times, as if it began now")
    private boolean check;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Roster roster = network.roster();
        DrillScript script = DrillScriptParser.load(file);
        List<FaultOrder> orders = simulation.faultOrders();
        orders.forEach(order -> order.gaugesOf(roster, seedOf(script)));
        List<Expectation> expected = new ArrayList<>(script.expectations());
        expected.addAll(simulation.expectations());
        // Slips are told before anybody waits for the program.
        DrillSchedule asIfNow = DrillSchedule.draft(script, Instant.now(), roster, seedOf(script));
        if (check) {
            announce(script, asIfNow);
            return 0;
        }
        Tokens tokens = network.tokens();
        tokens.requireFor(roster.gauges());
        TruthOutput truth = TruthOutput.to(simulation.truth());
        return Curtain.runUnder(() -> {
            try (truth) {
                return perform(script, new Cues(roster, tokens, orders, expected), truth);
            }
        });
    }

    /** What the options add to the script. */
    private record Cues(Roster roster, Tokens tokens, List<FaultOrder> orders, List<Expectation> expected) {}

    private int perform(DrillScript script, Cues cues, TruthOutput truth) throws IOException, InterruptedException {
        Stage stage = new Stage(network.mqtt());
        LineControl line = simulation.line(stage.http);
        requireLine(script, line);
        SimClock clock = clockOptions.open(network.faofon(), stage.http, stage.wall, stage.wall.instant());
        Instant start = clock.instant();
        DrillSchedule schedule = DrillSchedule.of(script, start, cues.roster(), seedOf(script));
        schedule.requireSoonAfter(start);
        announce(script, schedule);
        Verdict verdict = simulation.verdict(cues.expected(), network, start, stage, out());
        Cast cast = new Cast(cues.roster(), cues.tokens(), story(script, schedule, cues, start));
        Simulation play = new Simulation(stage, clock, cast, network, truth.log(), verdict, out());
        return play.run(schedule.end(), simulation.patience(), Optional.of(director(schedule, line)));
    }

    private Story story(DrillScript script, DrillSchedule schedule, Cues cues, Instant start) {
        return new Story(
                schedule.plan(),
                script.daysBefore(),
                outages,
                simulation.sendsCounts(),
                SimulationOptions.faultsOfGauge(
                        cues.orders(), schedule.faultsOfGauge(), cues.roster(), seedOf(script), start));
    }

    /** A drill in which LINE stays on by mistake would be worth nothing. */
    private static void requireLine(DrillScript script, LineControl line) throws InterruptedException {
        boolean needsLine = script.entries().stream().anyMatch(entry -> entry.event() instanceof ScriptEvent.Line);
        if (!needsLine) {
            return;
        }
        try {
            line.accepted();
        } catch (IOException away) {
            throw new IllegalArgumentException(
                    "The script changes LINE, but no line-stub can be reached; start it or give --line: " + away, away);
        }
    }

    private DrillDirector director(DrillSchedule schedule, LineControl line) {
        return new DrillDirector(schedule, line, news -> {
            out().println(news);
            out().flush();
        });
    }

    private void announce(DrillScript script, DrillSchedule schedule) {
        out().println("Drill \"" + script.name() + "\", storm \""
                + schedule.plan().model().word() + "\" of " + schedule.plan().wettestMm() + " mm, seed "
                + schedule.plan().seed());
        schedule.items().forEach(item -> out().println("  " + item));
        out().println("  " + ReadingJson.localTimeOf(schedule.end()) + " the end");
        out().flush();
    }

    private long seedOf(DrillScript script) {
        return seed == null ? script.seed().orElse(USUAL_SEED) : seed;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
