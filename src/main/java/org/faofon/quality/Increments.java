package org.faofon.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faofon.readings.Fall;
import org.faofon.readings.Series;

/**
 * Whether a short reading is borne out by the readings beside it. Rain rises and falls: the reading before or after has a
 * good part of it and is not the same. A spike, a jump of a counter and a stuck counter have nothing, or the same, beside
 * them.
 */
final class Increments {
    /** A longer reading may well hold a whole shower. */
    private static final Duration LONGEST = Duration.ofHours(1);

    /** What a longer reading holds needs nothing beside it to bear witness for others. */
    private static final Duration INCREMENT = Duration.ofMinutes(15);

    private static final double SMALL_MM = 5;
    private static final double SHARE = 0.25;

    private final double likelyMmInAnHour;

    /** @param likelyMmInAnHour what exceeds it, in proportion to the root of the time, bears out nothing */
    Increments(double likelyMmInAnHour) {
        this.likelyMmInAnHour = likelyMmInAnHour;
    }

    /** Whether a reading of the same gauge beside it has a quarter of it. */
    boolean bearOut(Fall fall, Series own) {
        Duration length = fall.interval().length();
        if (length.compareTo(LONGEST) > 0) {
            return false;
        }
        Instant start = fall.interval().start();
        Instant end = fall.interval().end();
        List<Fall> about = own.falls(start.minus(length), end.plus(length.multipliedBy(2)));
        return about.stream()
                .filter(other -> Runs.follow(fall, other) && Runs.isAboutAsLong(fall, other))
                .anyMatch(other -> bearsOut(other, fall));
    }

    private boolean bearsOut(Fall other, Fall fall) {
        double mm = Scale.mm(other.depth());
        return !other.depth().equals(fall.depth()) && isLikely(other) && mm >= SHARE * Scale.mm(fall.depth());
    }

    private boolean isLikely(Fall fall) {
        double most = Scale.byRoot(
                likelyMmInAnHour, Duration.ofHours(1), fall.interval().length());
        return Scale.mm(fall.depth()) <= most;
    }

    /** Whether it may bear witness for other gauges: it is no jump that stands alone. */
    boolean mayCorroborate(Fall fall, Series own) {
        if (fall.interval().length().compareTo(INCREMENT) > 0 || Scale.mm(fall.depth()) < SMALL_MM) {
            return true;
        }
        return isLikely(fall) && bearOut(fall, own);
    }
}
