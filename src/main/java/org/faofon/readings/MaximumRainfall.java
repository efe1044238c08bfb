package org.faofon.readings;

import java.time.Duration;
import java.util.List;

/**
 * The most rain that can fall in a time; more than that is a fault of the gauge.
 *
 * <p>World records of point rainfall, from the WMO's archive of weather and climate extremes: 31.2 mm in a minute
 * (Unionville 1956), 401 mm in an hour as the limit that quality control uses (Shangdi 1975), 1825 mm in 24 h, 2493 mm
 * in 48 h and 4936 mm in 96 h (La Réunion).
 *
 * <p>A time in between is covered by multiples of one record's time, and the least of those sums is its limit: five
 * minutes are covered by five minutes of the one-minute record. A curve through the records would fail real ones: 126
 * mm fell in 8 minutes (Füssen 1920).
 */
public final class MaximumRainfall {
    private static final List<Fell> RECORDS = List.of(
            new Fell(Duration.ofMinutes(1), 31_200),
            new Fell(Duration.ofHours(1), 401_000),
            new Fell(Duration.ofHours(24), 1_825_000),
            new Fell(Duration.ofHours(48), 2_493_000),
            new Fell(Duration.ofHours(96), 4_936_000));

    private static final long MOST_MICROMETRES = Depth.MOST_MM.movePointRight(3).longValueExact();

    private MaximumRainfall() {}

    /** The most that has ever fallen anywhere in that time; for weeks, the maximum depth. */
    public static int micrometresIn(Duration time) {
        long seconds = time.toSeconds();
        long most = MOST_MICROMETRES;
        for (Fell record : RECORDS) {
            most = Math.min(most, record.micrometresIn(seconds));
        }
        return (int) most;
    }

    /** A record: how much fell in which time. */
    private record Fell(Duration time, long micrometres) {
        /** The record repeated until that time is covered. */
        long micrometresIn(long seconds) {
            long times = Math.max(1, -Math.floorDiv(-seconds, time.toSeconds()));
            return times * micrometres;
        }
    }
}
