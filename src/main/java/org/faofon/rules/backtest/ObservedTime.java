package org.faofon.rules.backtest;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** How much time some intervals cover in all; where they overlap it counts once. Fast where they come in order. */
final class ObservedTime {
    private final TreeMap<Long, Long> endByStart = new TreeMap<>();
    /** The span that grows, in seconds; it is not among the others. */
    private long from;

    private long until = Long.MIN_VALUE;

    /** Adds (start, end], in seconds. */
    void add(long start, long end) {
        if (start >= from && start <= until) {
            until = Math.max(until, end);
            return;
        }
        keepOpenSpan();
        from = start;
        until = end;
    }

    private void keepOpenSpan() {
        if (until == Long.MIN_VALUE) {
            return;
        }
        long start = from;
        long end = until;
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
        until = Long.MIN_VALUE;
    }

    Duration total() {
        keepOpenSpan();
        return Duration.ofSeconds(endByStart.entrySet().stream()
                .mapToLong(each -> each.getValue() - each.getKey())
                .sum());
    }
}
