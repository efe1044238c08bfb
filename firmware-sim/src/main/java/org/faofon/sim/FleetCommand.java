package org.faofon.sim;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.faofon.sim.clock.SimClock;
import org.faofon.sim.fleet.Cast;
import org.faofon.sim.fleet.Fleet;
import org.faofon.sim.fleet.Volunteers;
import org.faofon.sim.link.LinkTally;
import org.faofon.sim.network.Roster;
import org.faofon.sim.network.Tokens;
import org.faofon.sim.readings.ReadingJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Simulates the gauges of a roster under a monsoon storm. */
@Command(
        name = "fleet",
        mixinStandardHelpOptions = true,
        description = "Simulates the gauges of a roster and their volunteers under a monsoon storm.")
final class FleetCommand implements Callable<Integer> {
    private static final Duration BETWEEN_VISITS = Duration.ofMillis(200);

    @Mixin
    private NetworkOptions network;

    @Mixin
    private ClockOptions clockOptions;

    @Option(names = "--seed", defaultValue = "1", description = "Another seed, another storm (${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--storm-mm",
            defaultValue = "270",
            description = "Rain of the storm at the wettest automatic gauge; 0 for no storm (${DEFAULT-VALUE})")
    private double stormMm;

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
        return Curtain.runUnder(() -> perform(roster, tokens));
    }

    private int perform(Roster roster, Tokens tokens) throws InterruptedException {
        Stage stage = new Stage(network.mqtt());
        SimClock clock = clockOptions.open(network.faofon(), stage.http, stage.wall, stage.wall.instant());
        Instant start = clock.instant();
        Cast cast = new Cast(roster, tokens, storyFrom(start));
        Fleet fleet = cast.devices(stage.radio, stage.news, stage.wall, clock);
        Volunteers volunteers = cast.volunteers(stage.http, network.faofon(), stage.wall, start);
        Background.start("volunteers", BETWEEN_VISITS, () -> volunteers.tick(clock.instant()));
        play(stage, clock, fleet, volunteers, length == null ? Instant.MAX : start.plus(length));
        return 0;
    }

    private Cast.Story storyFrom(Instant start) {
        Instant storm = stormAt == null ? start.truncatedTo(ChronoUnit.MINUTES) : stormAt.toInstant();
        out().println("Storm from " + ReadingJson.localTimeOf(storm) + ", " + stormMm + " mm, seed " + seed + ", "
                + daysBefore + " days of ordinary rain before");
        out().flush();
        return new Cast.Story(seed, storm, stormMm, daysBefore, outages);
    }

    private void play(Stage stage, SimClock clock, Fleet fleet, Volunteers volunteers, Instant end) {
        Pace progress = new Pace(Stage.BETWEEN_PROGRESS, stage.wall);
        try {
            while (!isOver(clock, fleet, volunteers, end)) {
                stage.loop.turn(Stage.TURN);
                fleet.tick(clock.instant(), end);
                if (progress.isDue()) {
                    tell(clock, fleet, volunteers);
                }
            }
        } catch (InterruptedException curtain) {
            out().println("Stopped; the same --storm-at, --seed and --days-before send the waiting readings "
                    + "again");
        }
        tell(clock, fleet, volunteers);
        fleet.cutAll();
    }

    private static boolean isOver(SimClock clock, Fleet fleet, Volunteers volunteers, Instant end) {
        return clock.instant().isAfter(end) && fleet.owesNothingUpTo(end) && volunteers.oweNothingUpTo(end);
    }

    private void tell(SimClock clock, Fleet fleet, Volunteers volunteers) {
        Fleet.FleetState state = fleet.state();
        LinkTally tally = state.tally();
        out().printf(
                        "%s x%s connected=%d/%d readings=%d acknowledged=%d waiting=%d resent=%d mornings=%d%n",
                        ReadingJson.localTimeOf(clock.instant().truncatedTo(ChronoUnit.SECONDS)),
                        clock.rate(),
                        state.connected(),
                        state.gauges(),
                        tally.accepted(),
                        tally.acknowledged(),
                        tally.unacknowledged(),
                        tally.resent(),
                        volunteers.reported());
        out().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
