package org.faofon.readings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.faofon.common.time.RainDayTime;

/** A span of time (start, end]: an instant on the border belongs to the interval that ends there. */
public record Interval(Instant start, Instant end) {
    public Interval {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("an interval must end after it starts, but was " + start + " to " + end);
        }
    }

    public static Interval endingAt(Instant end, Duration length) {
        return new Interval(end.minus(length), end);
    }

    public static Interval ofSeconds(long startEpochSecond, long endEpochSecond) {
        return new Interval(Instant.ofEpochSecond(startEpochSecond), Instant.ofEpochSecond(endEpochSecond));
    }

    public Duration length() {
        // What Duration.between gives, which takes several times as long to find out.
        return Duration.ofSeconds(
                end.getEpochSecond() - start.getEpochSecond(), (long) end.getNano() - start.getNano());
    }

    public boolean overlaps(Interval other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** Whether one begins where the other ends. */
    public boolean touches(Interval other) {
        return start.equals(other.end) || end.equals(other.start);
    }

    /** The rain day that ends at 07:00 of that date. */
    public static Interval ofRainDay(LocalDate date) {
        return new Interval(RainDayTime.endOf(date.minusDays(1)), RainDayTime.endOf(date));
    }
}
