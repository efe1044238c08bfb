package org.faofon.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The times at which rules are evaluated: every full five minutes, and at the end of each reading in between. */
public final class EvaluationTimes {
    public static final Duration STEP = Duration.ofMinutes(5);

    private EvaluationTimes() {}

    /** The last full step before then, excluding then itself. */
    static Instant bucketEndBefore(Instant time, Duration step) {
        long seconds = step.toSeconds();
        long before = Math.floorDiv(time.minusNanos(1).getEpochSecond(), seconds) * seconds;
        return Instant.ofEpochSecond(before);
    }

    /** Every full step in (after, until]. */
    public static NavigableSet<Instant> bucketEnds(Instant after, Instant until) {
        NavigableSet<Instant> ends = new TreeSet<>();
        long step = STEP.toSeconds();
        long first = (Math.floorDiv(after.getEpochSecond(), step) + 1) * step;
        for (long end = first; end <= until.getEpochSecond(); end += step) {
            ends.add(Instant.ofEpochSecond(end));
        }
        return ends;
    }

    /** The steps that are affected by rain after that instant, and these ends, within (after, until]. */
    public static NavigableSet<Instant> touched(Instant after, Instant until, Collection<Instant> ends) {
        NavigableSet<Instant> times = bucketEnds(after, until);
        ends.stream().filter(end -> end.isAfter(after) && !end.isAfter(until)).forEach(times::add);
        return times;
    }
}
