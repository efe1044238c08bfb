package org.faofon.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faofon.readings.Fall;
import org.faofon.readings.Series;

/** Readings that follow one another. */
final class Runs {
    private Runs() {}

    /** The reading that ends where this one begins, or nothing. */
    static List<Fall> endingAtStartOf(Fall fall, Series own) {
        Instant start = fall.interval().start();
        return own.falls(start.minusSeconds(1), start);
    }

    /**
     * How many readings up to this one, itself included, say the same depth over the same length of time.
     *
     * @param most no more are counted
     * @param gap how far apart two may lie and still follow one another
     */
    static int equalUpTo(Fall fall, Series own, int most, Duration gap) {
        Duration length = fall.interval().length();
        Instant start = fall.interval().start();
        List<Fall> before = own.falls(start.minus(length.plus(gap).multipliedBy(most)), start.plus(gap));
        int count = 1;
        Instant next = start;
        for (int i = before.size() - 1; i >= 0 && count < most; i--) {
            Fall earlier = before.get(i);
            if (!earlier.interval().end().isBefore(fall.interval().end())) {
                continue;
            }
            boolean same = earlier.depth().equals(fall.depth())
                    && apart(earlier.interval().length(), length).compareTo(gap) <= 0
                    && apart(Duration.between(earlier.interval().end(), next), Duration.ZERO)
                                    .compareTo(gap)
                            <= 0;
            if (!same) {
                break;
            }
            count++;
            next = earlier.interval().start();
        }
        return count;
    }

    private static Duration apart(Duration one, Duration other) {
        return one.minus(other).abs();
    }
}
