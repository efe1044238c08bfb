package org.faofon.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.faofon.readings.Interval;
import org.faofon.readings.RainHistory;
import org.faofon.readings.RainInterval;

/** Consecutive readings. */
public final class ReadingRuns {
    /** The share of its length by which a reading may be off and still be consecutive. */
    private static final int OFF = 5;

    private ReadingRuns() {}

    /** The reading that ends about where this one begins, or null; gauge clocks are a few seconds off. */
    public static List<RainInterval> endingAboutStartOf(RainInterval fall, RainHistory own) {
        Instant start = fall.interval().start();
        Duration off = fall.interval().length().dividedBy(OFF);
        List<RainInterval> about = own.falls(start.minus(off).minusNanos(1), start.plus(off));
        return about.isEmpty() ? about : about.subList(about.size() - 1, about.size());
    }

    /** Whether one ends about where the other begins. */
    static boolean follow(RainInterval one, RainInterval other) {
        Duration off = one.interval().length().dividedBy(OFF);
        return isWithin(off, one.interval().start(), other.interval().end())
                || isWithin(off, one.interval().end(), other.interval().start());
    }

    public static boolean isAboutAsLong(RainInterval one, RainInterval other) {
        Duration length = one.interval().length();
        Duration off = length.dividedBy(OFF);
        return length.minus(other.interval().length()).abs().compareTo(off) <= 0;
    }

    private static boolean isWithin(Duration off, Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(off) <= 0;
    }

    /**
     * How many readings up to and including this one have the same depth and length.
     *
     * @param most the maximum count
     * @param gap the longest gap between consecutive readings
     */
    public static int equalUpTo(RainInterval fall, RainHistory own, int most, Duration gap) {
        Duration reach = fall.interval().length().plus(gap).multipliedBy(most);
        Instant start = fall.interval().start();
        List<RainInterval> before = own.falls(start.minus(reach), start.plus(gap)).stream()
                .filter(earlier ->
                        earlier.interval().end().isBefore(fall.interval().end()))
                .sorted(Comparator.comparing(
                                (RainInterval earlier) -> earlier.interval().end())
                        .reversed())
                .toList();
        return equal(fall, before, most, gap);
    }

    /** The same for those from this one on. */
    static int equalFrom(RainInterval fall, RainHistory own, int most, Duration gap) {
        Duration reach = fall.interval().length().plus(gap).multipliedBy(most);
        Instant end = fall.interval().end();
        return equal(fall, own.falls(end, end.plus(reach)), most, gap);
    }

    /** How many before and after this one, itself included, are equal; each side is counted up to that maximum. */
    public static int equalAround(RainInterval fall, RainHistory own, int most, Duration gap) {
        return equalUpTo(fall, own, most, gap) + equalFrom(fall, own, most, gap) - 1;
    }

    /** The start of the equal rain until then; then itself if there was no rain. */
    public static Instant beginningOfEqualUntil(Instant end, RainHistory own, int most) {
        return own.falls(end.minusSeconds(1), end).stream()
                .filter(last -> last.depth().micrometres() > 0)
                .map(last ->
                        end.minus(last.interval().length().multipliedBy(equalUpTo(last, own, most, Duration.ZERO))))
                .findFirst()
                .orElse(end);
    }

    /** How many of the following readings, the nearest first, are equal to this one, itself included. */
    private static int equal(RainInterval fall, List<RainInterval> following, int most, Duration gap) {
        int count = 1;
        RainInterval last = fall;
        for (RainInterval next : following) {
            if (count == most || !isSame(next, fall, gap) || apart(last, next).compareTo(gap) > 0) {
                break;
            }
            count++;
            last = next;
        }
        return count;
    }

    private static boolean isSame(RainInterval one, RainInterval other, Duration gap) {
        Duration longer = one.interval().length().minus(other.interval().length());
        return one.depth().equals(other.depth()) && longer.abs().compareTo(gap) <= 0;
    }

    /** The gap between two readings, or their overlap. */
    private static Duration apart(RainInterval one, RainInterval other) {
        boolean inOrder = one.interval().end().isBefore(other.interval().end());
        Interval earlier = inOrder ? one.interval() : other.interval();
        Interval later = inOrder ? other.interval() : one.interval();
        return Duration.between(earlier.end(), later.start()).abs();
    }
}
