package org.faofon.sim;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import org.faofon.sim.clock.ClockSync;
import org.faofon.sim.clock.SimClock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The clock of the simulator. */
final class ClockOptions {
    private static final Logger LOG = System.getLogger(ClockOptions.class.getName());
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(3);
    private static final Duration BETWEEN_FIRST_QUESTIONS = Duration.ofMillis(500);

    @Option(names = "--no-sync", description = "Do not ask the program for its time")
    private boolean noSync;

    @Option(
            names = "--sync-wait",
            defaultValue = "PT2M",
            paramLabel = "DURATION",
            description =
                    "How long to wait for the program's time before using the local clock " + "(${DEFAULT-VALUE})")
    private Duration syncWait;

    @Option(
            names = "--clock-start",
            paramLabel = "TIME",
            description =
                    "Local time at the start, ISO 8601 with offset; used with --no-sync or without the " + "program")
    private @Nullable OffsetDateTime clockStart;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "How many times faster than real time the local clock runs (1)")
    private @Nullable Double rate;

    /** Opens the clock; returns when it is set, or when the program has not answered for too long. */
    SimClock open(URI faofon, HttpClient http, InstantSource wall, Instant usualStart) throws InterruptedException {
        double ownRate = rate == null ? 1 : rate;
        if (!(ownRate > 0) || ownRate > 1_000_000) {
            throw new IllegalArgumentException("--rate must be more than 0 and at most a million, but was " + ownRate);
        }
        SimClock clock = new SimClock(wall.instant(), ownRate, System::nanoTime);
        ClockSync sync = new ClockSync(clock, faofon, http);
        if (noSync || !heardInTime(sync, faofon, wall)) {
            Instant start = clockStart == null ? usualStart : clockStart.toInstant();
            clock.set(start, ownRate);
            LOG.log(Level.INFO, "Uses its own clock: now={0} rate={1}", start, Double.toString(ownRate));
        }
        if (!noSync) {
            // The first answer includes the time to open the connection; the second one does not.
            sync.ask();
            keepAsking(sync);
        }
        return clock;
    }

    /** A local rate without a start means "from the beginning of the table". */
    boolean hasOwnRate() {
        return rate != null;
    }

    private boolean heardInTime(ClockSync sync, URI faofon, InstantSource wall) throws InterruptedException {
        Instant patienceEnds = wall.instant().plus(syncWait);
        if (sync.ask()) {
            return true;
        }
        LOG.log(Level.INFO, "Waits for the program''s clock: program={0} atMost={1}", faofon, syncWait);
        while (wall.instant().isBefore(patienceEnds)) {
            Thread.sleep(BETWEEN_FIRST_QUESTIONS.toMillis());
            if (sync.ask()) {
                return true;
            }
        }
        return false;
    }

    private static void keepAsking(ClockSync sync) {
        Background.start("clock", BETWEEN_QUESTIONS, sync::ask);
    }
}
