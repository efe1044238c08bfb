package org.faofon.sim;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faofon.sim.drill.AlertWatch;
import org.faofon.sim.drill.DrillOutcome;
import org.faofon.sim.drill.Expectation;
import org.faofon.sim.drill.LineControl;
import org.faofon.sim.drill.RaisedAlert;

/** Compares what the program did with what was expected of it, and turns that into an exit code. */
final class Verdict {
    static final int MET = 0;
    static final int NOT_MET = 1;

    /** The program or LINE's stand-in could not be asked. */
    static final int UNKNOWN = 3;

    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(1);

    /** In real time: an alert is raised a moment after the reading is acknowledged. */
    private static final Duration LONGEST_GRACE = Duration.ofSeconds(15);

    private final List<Expectation> expectations;
    private final Optional<AlertWatch> alerts;
    private final Optional<LineControl> line;
    private final long linePushesBefore;
    private final InstantSource wall;
    private final Duration grace;
    private final PrintWriter out;

    /**
     * A verdict over a run that begins now.
     *
     * @param alerts empty if nobody asks for them
     * @param line empty if nobody asks for messages to LINE
     */
    Verdict(
            List<Expectation> expectations,
            Optional<AlertWatch> alerts,
            Optional<LineControl> line,
            InstantSource wall,
            Duration patience,
            PrintWriter out)
            throws IOException, InterruptedException {
        this.expectations = List.copyOf(expectations);
        this.alerts = alerts;
        this.line = line;
        this.wall = wall;
        this.grace = patience.compareTo(LONGEST_GRACE) < 0 ? patience : LONGEST_GRACE;
        this.out = out;
        this.linePushesBefore = line.isPresent() ? line.get().accepted() : 0;
    }

    void watch() {
        alerts.ifPresent(watch -> Background.start("alerts", BETWEEN_QUESTIONS, watch::tick));
    }

    /** For the progress: a number, or a dash if nobody asks. */
    String alertsSoFar() {
        return alerts.map(watch -> String.valueOf(watch.raised().size())).orElse("-");
    }

    /**
     * Waits a moment for the last alerts, and judges.
     *
     * @param complete whether everything was acknowledged
     * @param directionFailed whether an event could not be made to happen
     */
    int judge(boolean complete, Instant end, boolean directionFailed) {
        if (!complete) {
            out.println("NOT MET: not everything up to " + end + " was acknowledged");
        }
        try {
            List<String> complaints = complaintsAfterGrace();
            complaints.forEach(complaint -> out.println("NOT MET: " + complaint));
            if (!complete || !complaints.isEmpty()) {
                return NOT_MET;
            }
        } catch (IOException | InterruptedException unheard) {
            out.println("UNKNOWN: " + unheard.getMessage());
            return UNKNOWN;
        } finally {
            out.flush();
        }
        return met(directionFailed);
    }

    private int met(boolean directionFailed) {
        if (directionFailed) {
            out.println("UNKNOWN: not every event of the script could be made to happen");
        } else if (!expectations.isEmpty()) {
            out.println("MET: everything that was expected, alerts=" + alertsSoFar());
        }
        out.flush();
        return directionFailed ? UNKNOWN : MET;
    }

    private List<String> complaintsAfterGrace() throws IOException, InterruptedException {
        Instant until = wall.instant().plus(grace);
        List<String> complaints = complaints();
        while (!complaints.isEmpty() && wall.instant().isBefore(until)) {
            Thread.sleep(BETWEEN_QUESTIONS.toMillis());
            complaints = complaints();
        }
        return complaints;
    }

    private List<String> complaints() throws IOException, InterruptedException {
        if (expectations.isEmpty()) {
            return List.of();
        }
        long pushes = line.isPresent() ? line.get().accepted() - linePushesBefore : 0;
        DrillOutcome outcome = new DrillOutcome(raisedNow(), pushes);
        List<String> complaints = new ArrayList<>();
        expectations.forEach(expectation -> complaints.addAll(expectation.complaints(outcome)));
        return complaints;
    }

    private List<RaisedAlert> raisedNow() throws IOException, InterruptedException {
        if (alerts.isEmpty()) {
            return List.of();
        }
        alerts.get().tick();
        if (!alerts.get().isHeard()) {
            throw new IOException("the program's alerts could not be read");
        }
        return alerts.get().raised();
    }
}
