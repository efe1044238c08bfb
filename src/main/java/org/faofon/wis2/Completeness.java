package org.faofon.wis2;

import java.time.Duration;
import java.time.Instant;
import org.faofon.readings.Quality;
import org.faofon.readings.totals.StepTotal;

/** When the rain of a step may be given as the rain of the whole step. */
final class Completeness {
    private static final int ENOUGH_PERCENT = 95;
    /** A step with small gaps waits for late readings, so that few files must be given again. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private Completeness() {}

    static boolean isEnough(StepTotal step) {
        return step.observed().toSeconds() * 100 >= step.interval().length().toSeconds() * ENOUGH_PERCENT;
    }

    static boolean isDoubtful(StepTotal step) {
        return step.atLeast() || step.quality() == Quality.SUSPECT;
    }

    /** Whether nothing more is to be waited for. */
    static boolean isSettled(StepTotal step, Instant now) {
        return step.observed().equals(step.interval().length())
                || !now.isBefore(step.interval().end().plus(PATIENCE));
    }
}
