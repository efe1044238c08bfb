package org.faofon.official.gauges;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The levels of one river station. Thread-safe. */
public final class RiverSeries {
    /** Waves and rounding. */
    private static final int STEADY_MILLIMETRES = 20;

    private static final Duration SHORTEST = Duration.ofMinutes(50);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int MOST = 5_000;

    private final NavigableMap<Instant, Integer> levels = new TreeMap<>();

    /** Where the level goes. */
    public enum Trend {
        RISING,
        STEADY,
        FALLING,
        /** There is no level of the hours before. */
        UNKNOWN
    }

    /** The newest level. */
    public record Level(Instant at, int millimetres, Trend trend) {}

    synchronized void put(Instant at, int millimetres) {
        levels.put(at, millimetres);
        while (levels.size() > MOST) {
            levels.pollFirstEntry();
        }
    }

    synchronized void forgetUntil(Instant before) {
        levels.headMap(before, true).clear();
    }

    /** The newest level, with its trend since about an hour before. */
    public synchronized Optional<Level> newest() {
        Map.Entry<Instant, Integer> last = levels.lastEntry();
        return last == null
                ? Optional.empty()
                : Optional.of(new Level(last.getKey(), last.getValue(), trend(last.getKey(), last.getValue())));
    }

    private Trend trend(Instant at, int level) {
        Map.Entry<Instant, Integer> before = levels.floorEntry(at.minus(SHORTEST));
        if (before == null || before.getKey().isBefore(at.minus(LONGEST))) {
            return Trend.UNKNOWN;
        }
        int change = level - before.getValue();
        if (Math.abs(change) <= STEADY_MILLIMETRES) {
            return Trend.STEADY;
        }
        return change > 0 ? Trend.RISING : Trend.FALLING;
    }
}
