package org.faofon.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.faofon.readings.RainHistory;
import org.faofon.readings.RainInterval;

/**
 * Whether the adjacent readings support a short reading. Rain rises and falls: the reading before or after has a good
 * part of it and a different value, or the next one beyond does, if two or three are equal. A spike, a counter jump and
 * a stuck counter have nothing, or the same value, beside them. Equal hourly readings are a way of reporting.
 */
public final class AdjacentReadings {
    /** A longer reading may contain a whole shower. */
    private static final Duration LONGEST = Duration.ofHours(1);

    /** A longer reading needs no support from its neighbours in time to confirm others. */
    private static final Duration INCREMENT = Duration.ofMinutes(15);

    /** Longer equal readings say nothing about a stuck counter. */
    private static final Duration LONGEST_OF_FLAT_LINE = Duration.ofMinutes(30);

    /** This many in a row are not a flat line yet. */
    private static final int MOST_EQUAL = 3;

    private static final double SMALL_MM = 5;
    private static final double SHARE = 0.25;

    private final double likelyMmInAnHour;

    /**
     * @param likelyMmInAnHour a reading above this limit, scaled with the square root of its length, supports nothing
     */
    public AdjacentReadings(double likelyMmInAnHour) {
        this.likelyMmInAnHour = likelyMmInAnHour;
    }

    /** Whether an adjacent reading of the same gauge has a quarter of it. */
    public boolean bearOut(RainInterval fall, RainHistory own) {
        Duration length = fall.interval().length();
        if (length.compareTo(LONGEST) > 0) {
            return false;
        }
        Duration reach = length.multipliedBy(MOST_EQUAL + 1L);
        Instant start = fall.interval().start();
        Instant end = fall.interval().end();
        List<RainInterval> earlier = new ArrayList<>(own.falls(start.minus(reach), end.minusNanos(1)));
        Collections.reverse(earlier);
        return firstOtherBearsOut(fall, earlier) || firstOtherBearsOut(fall, own.falls(end, end.plus(reach)));
    }

    /** @param following the nearest first */
    private boolean firstOtherBearsOut(RainInterval fall, List<RainInterval> following) {
        boolean mayBeEqual = fall.interval().length().compareTo(LONGEST_OF_FLAT_LINE) > 0;
        RainInterval last = fall;
        int equal = 1;
        for (RainInterval other : following) {
            if (!ReadingRuns.follow(last, other) || !ReadingRuns.isAboutAsLong(fall, other)) {
                continue;
            }
            if (mayBeEqual || !other.depth().equals(fall.depth())) {
                return isLikely(other) && DurationScaling.mm(other.depth()) >= SHARE * DurationScaling.mm(fall.depth());
            }
            if (++equal > MOST_EQUAL) {
                return false;
            }
            last = other;
        }
        return false;
    }

    private boolean isLikely(RainInterval fall) {
        double most = DurationScaling.byRoot(
                likelyMmInAnHour, Duration.ofHours(1), fall.interval().length());
        return DurationScaling.mm(fall.depth()) <= most;
    }

    /** Whether it may confirm other gauges: it is not an isolated jump. */
    public boolean mayCorroborate(RainInterval fall, RainHistory own) {
        if (fall.interval().length().compareTo(INCREMENT) > 0 || DurationScaling.mm(fall.depth()) < SMALL_MM) {
            return true;
        }
        return isLikely(fall) && bearOut(fall, own);
    }
}
