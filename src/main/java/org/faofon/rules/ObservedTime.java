package org.faofon.rules;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.faofon.readings.Interval;

/** How much time some intervals cover in all; where they overlap it counts once. */
final class ObservedTime {
    private final TreeMap<Long, Long> endByStart = new TreeMap<>();

    void add(Interval interval) {
        long start = interval.start().getEpochSecond();
        long end = interval.end().getEpochSecond();
        Map.Entry<Long, Long> before = endByStart.floorEntry(start);
        if (before != null && before.getValue() >= start) {
            start = before.getKey();
            end = Math.max(end, before.getValue());
        }
        Map.Entry<Long, Long> next = endByStart.higherEntry(start);
        while (next != null && next.getKey() <= end) {
            end = Math.max(end, next.getValue());
            endByStart.remove(next.getKey());
            next = endByStart.higherEntry(start);
        }
        endByStart.put(start, end);
    }

    Duration total() {
        return Duration.ofSeconds(endByStart.entrySet().stream()
                .mapToLong(each -> each.getValue() - each.getKey())
                .sum());
    }
}
