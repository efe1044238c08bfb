package org.faofon.quality.neighbours;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.faofon.readings.Interval;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored;

/** The gauges with new rain, and its times; thread-safe. */
final class PendingIntervals {
    private final Map<String, Interval> gauges = new HashMap<>();

    /** Records new rain that ends after then. */
    synchronized void add(ReadingsStored stored, Instant since) {
        for (ReadingsStored.Judged judged : stored.readings()) {
            Reading reading = judged.reading();
            if (reading.at().isAfter(since)) {
                add(reading.gauge(), reading.interval());
            }
        }
    }

    synchronized void add(String gauge, Interval interval) {
        gauges.merge(gauge, interval, PendingIntervals::both);
    }

    synchronized Map<String, Interval> takeAll() {
        Map<String, Interval> taken = new HashMap<>(gauges);
        gauges.clear();
        return taken;
    }

    synchronized void giveBack(Map<String, Interval> taken) {
        taken.forEach(this::add);
    }

    static Interval both(Interval one, Interval other) {
        Instant start = one.start().isBefore(other.start()) ? one.start() : other.start();
        Instant end = one.end().isAfter(other.end()) ? one.end() : other.end();
        return new Interval(start, end);
    }
}
