package org.faofon.readings.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.faofon.readings.Quality;
import org.faofon.readings.RainHistory;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Reading;

/** The readings of one batch. A check must see them together with the known readings, although none is stored yet. */
final class BatchContext {
    /** Of each gauge in order of time; lists, because the checks look several times for each reading. */
    private final Map<String, List<RainInterval>> falls = new HashMap<>();

    BatchContext(List<Reading> batch) {
        for (Reading reading : batch) {
            put(falls.computeIfAbsent(reading.gauge(), gauge -> new ArrayList<>()), fallOf(reading));
        }
    }

    static RainInterval fallOf(Reading reading) {
        return new RainInterval(reading.interval(), reading.depth(), Quality.NOT_EVALUATED);
    }

    /** Of two with the same end the later one counts. */
    private static void put(List<RainInterval> came, RainInterval fall) {
        int after = endingBy(came, endOf(fall));
        if (after > 0 && endOf(came.get(after - 1)).equals(endOf(fall))) {
            came.set(after - 1, fall);
        } else {
            came.add(after, fall);
        }
    }

    /** Leaves out a reading that has failed: it is no evidence about the others. */
    void leaveOut(Reading reading) {
        List<RainInterval> came = falls.getOrDefault(reading.gauge(), List.of());
        int last = endingBy(came, reading.at()) - 1;
        if (last >= 0 && endOf(came.get(last)).equals(reading.at())) {
            came.remove(last);
        }
    }

    /** The known readings of a gauge, with those of the batch. */
    RainHistory over(String gauge, RainHistory known) {
        List<RainInterval> came = falls.getOrDefault(gauge, List.of());
        return came.size() < 2
                ? known
                : (from, to) -> both(known.falls(from, to), came.subList(endingBy(came, from), endingBy(came, to)));
    }

    private static List<RainInterval> both(List<RainInterval> known, List<RainInterval> came) {
        if (came.isEmpty()) {
            return known;
        }
        if (known.isEmpty()) {
            return Collections.unmodifiableList(came);
        }
        if (endOf(known.get(known.size() - 1))
                .isBefore(endOf(came.get(0)))) { // The same as if they had arrived in order.
            List<RainInterval> both = new ArrayList<>(known);
            both.addAll(came);
            return both;
        }
        NavigableMap<Instant, RainInterval> both = new TreeMap<>();
        known.forEach(fall -> both.put(endOf(fall), fall));
        came.forEach(fall -> both.put(endOf(fall), fall));
        return List.copyOf(both.values());
    }

    /** How many of them end by then. */
    private static int endingBy(List<RainInterval> falls, Instant time) {
        int from = 0;
        int to = falls.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (endOf(falls.get(middle)).isAfter(time)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    private static Instant endOf(RainInterval fall) {
        return fall.interval().end();
    }
}
