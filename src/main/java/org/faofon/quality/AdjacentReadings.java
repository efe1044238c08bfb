package org.faofon.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.faofon.readings.RainHistory;
import org.faofon.readings.RainInterval;

/**
 * Whether a short reading is borne out by the readings beside it. Rain rises and falls: the reading before or after has a
 * good part of it and is not the same, or the one beside that, where two or three are the same. A spike, a jump of a counter
 * and a stuck counter have nothing, or the same, beside them. Equal hours are a way of reporting.
 */
public final class AdjacentReadings {
    /** A longer reading may well hold a whole shower. */
    private static final Duration LONGEST = Duration.ofHours(1);

    /** What a longer reading holds needs nothing beside it to bear witness for others. */
    private static final Duration INCREMENT = Duration.ofMinutes(15);

    /** Equal readings that are longer tell nothing of a stuck counter. */
    private static final Duration LONGEST_OF_FLAT_LINE = Duration.ofMinutes(30);

    /** So many in a row are no flat line yet. */
    private static final int MOST_EQUAL = 3;

    private static final double SMALL_MM = 5;
    private static final double SHARE = 0.25;

    private final double likelyMmInAnHour;

    /** @param likelyMmInAnHour what exceeds it, in proportion to the root of the time, bears out nothing */
    public AdjacentReadings(double likelyMmInAnHour) {
        this.likelyMmInAnHour = likelyMmInAnHour;
    }

    /** Whether a reading of the same gauge beside it has a quarter of it. */
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

    /** Whether it may bear witness for other gauges: it is no jump that stands alone. */
    public boolean mayCorroborate(RainInterval fall, RainHistory own) {
        if (fall.interval().length().compareTo(INCREMENT) > 0 || DurationScaling.mm(fall.depth()) < SMALL_MM) {
            return true;
        }
        return isLikely(fall) && bearOut(fall, own);
    }
}
