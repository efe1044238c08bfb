package org.faofon.sim;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.faofon.sim.clock.SimClock;
import org.faofon.sim.drill.DrillDirector;
import org.faofon.sim.fleet.Cast;
import org.faofon.sim.fleet.Fleet;
import org.faofon.sim.fleet.MeasurementLog;
import org.faofon.sim.fleet.Volunteers;
import org.faofon.sim.link.LinkTally;
import org.faofon.sim.readings.ReadingJson;

/** Plays a cast against a broker and a program, tells its progress, and judges how it ended. */
final class Simulation {
    private static final Duration BETWEEN_VISITS = Duration.ofMillis(200);
    private static final Duration BETWEEN_CUES = Duration.ofMillis(200);

    private final Stage stage;
    private final SimClock clock;
    private final Fleet fleet;
    private final Volunteers volunteers;
    private final Verdict verdict;
    private final PrintWriter out;

    Simulation(
            Stage stage,
            SimClock clock,
            Cast cast,
            NetworkOptions network,
            MeasurementLog log,
            Verdict verdict,
            PrintWriter out) {
        this.stage = stage;
        this.clock = clock;
        this.verdict = verdict;
        this.out = out;
        this.fleet = cast.devices(new Cast.Surroundings(stage.radio, stage.loop, stage.news, stage.wall, clock), log);
        this.volunteers = cast.volunteers(stage.http, network.faofon(), stage.wall, clock.instant());
    }

    /**
     * Plays until the end, and until everything is acknowledged or nobody waits any longer.
     *
     * @param patience in real time, after the end
     * @return the exit code
     */
    int run(Instant end, Duration patience, Optional<DrillDirector> director) throws IOException {
        Background.start("volunteers", BETWEEN_VISITS, () -> volunteers.tick(clock.instant()));
        director.ifPresent(cues -> Background.start("director", BETWEEN_CUES, () -> cues.tick(clock.instant())));
        verdict.watch();
        boolean stopped = false;
        try {
            play(end, patience);
        } catch (InterruptedException curtain) {
            stopped = true;
            out.println("Stopped before the end; the same storm, seed and start send the waiting readings again");
        }
        tell();
        SummaryFormatter.print(out, fleet.reportsOfFaulty());
        boolean complete = isOver(end);
        fleet.cutAll();
        return stopped
                ? Verdict.NOT_MET
                : verdict.judge(
                        complete, end, director.map(DrillDirector::hasFailed).orElse(false));
    }

    private void play(Instant end, Duration patience) throws InterruptedException {
        Pace progress = new Pace(Stage.BETWEEN_PROGRESS, stage.wall);
        Optional<Instant> givesUpAt = Optional.empty();
        while (!isOver(end)) {
            stage.loop.turn(Stage.TURN);
            fleet.tick(clock.instant(), end);
            if (progress.isDue()) {
                tell();
            }
            if (givesUpAt.isEmpty() && clock.instant().isAfter(end)) {
                givesUpAt = Optional.of(stage.wall.instant().plus(patience));
            }
            if (givesUpAt.filter(time -> stage.wall.instant().isAfter(time)).isPresent()) {
                return;
            }
        }
    }

    private boolean isOver(Instant end) {
        return clock.instant().isAfter(end) && fleet.owesNothingUpTo(end) && volunteers.oweNothingUpTo(end);
    }

    private void tell() {
        Fleet.FleetState state = fleet.state();
        LinkTally tally = state.tally();
        out.printf(
                "%s x%s connected=%d/%d readings=%d acknowledged=%d waiting=%d resent=%d cylinders=%d alerts=%s%n",
                ReadingJson.localTimeOf(clock.instant().truncatedTo(ChronoUnit.SECONDS)),
                clock.rate(),
                state.connected(),
                state.gauges(),
                tally.accepted(),
                tally.acknowledged(),
                tally.unacknowledged(),
                tally.resent(),
                volunteers.reported(),
                verdict.alertsSoFar());
        out.flush();
    }
}
