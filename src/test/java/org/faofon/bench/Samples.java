package org.faofon.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.faofon.bench.Rainfall.Fall;

/** Readings that are on their way, and how long those took that have arrived. */
final class Samples {
    private static final int DIGITS = 3;

    private final Map<Fall, Long> underway = new ConcurrentHashMap<>();
    private final Histogram nanos = new ConcurrentHistogram(DIGITS);

    /** It was due to leave at that time; that it left later counts as its delay. */
    void left(Fall fall, long dueNanos) {
        underway.put(fall, dueNanos);
    }

    void arrived(Fall fall) {
        Long due = underway.remove(fall);
        if (due != null) { // Not each is a sample.
            nanos.recordValue(Math.max(0, System.nanoTime() - due));
        }
    }

    List<Fall> underway() {
        return List.copyOf(underway.keySet());
    }

    double millis(double percentile) {
        return nanos.getValueAtPercentile(percentile) / 1e6;
    }
}
