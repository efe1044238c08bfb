package org.faofon.readings.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.faofon.readings.Quality;
import org.faofon.readings.RainHistory;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Reading;

/** The readings of one batch. A check must see them together with the known readings, although none is stored yet. */
final class BatchContext {
    private final Map<String, NavigableMap<Instant, RainInterval>> falls = new HashMap<>();

    BatchContext(List<Reading> batch) {
        batch.forEach(reading ->
                falls.computeIfAbsent(reading.gauge(), gauge -> new TreeMap<>()).put(reading.at(), fallOf(reading)));
    }

    static RainInterval fallOf(Reading reading) {
        return new RainInterval(reading.interval(), reading.depth(), Quality.NOT_EVALUATED);
    }

    /** Leaves out a reading that has failed: it is no evidence about the others. */
    void leaveOut(Reading reading) {
        NavigableMap<Instant, RainInterval> came = falls.get(reading.gauge());
        if (came != null) {
            came.remove(reading.at());
        }
    }

    /** The known readings of a gauge, with those of the batch. */
    RainHistory over(String gauge, RainHistory known) {
        NavigableMap<Instant, RainInterval> came = falls.get(gauge);
        return came == null || came.size() < 2
                ? known
                : (from, to) -> both(known.falls(from, to), came.subMap(from, false, to, true));
    }

    private static List<RainInterval> both(List<RainInterval> known, SortedMap<Instant, RainInterval> came) {
        if (came.isEmpty()) {
            return known;
        }
        if (known.isEmpty()
                || endOfLast(known).isBefore(came.firstKey())) { // The same as if they had arrived in order.
            List<RainInterval> both = new ArrayList<>(known);
            both.addAll(came.values());
            return both;
        }
        NavigableMap<Instant, RainInterval> both = new TreeMap<>();
        known.forEach(fall -> both.put(fall.interval().end(), fall));
        both.putAll(came);
        return List.copyOf(both.values());
    }

    private static Instant endOfLast(List<RainInterval> falls) {
        return falls.get(falls.size() - 1).interval().end();
    }
}
