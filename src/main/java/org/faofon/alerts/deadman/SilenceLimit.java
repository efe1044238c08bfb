package org.faofon.alerts.deadman;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * How long a network may have no readings: six intervals of the gauge that measures most often, among those that were
 * reporting when the last reading arrived.
 *
 * <p>So half an hour is long where a bucket reported every five minutes, but normal where only cylinders are read. A
 * bucket that broke down last week does not make the others' morning readings look late.
 *
 * @param atLeast the limit however often they measure
 * @param atMost the limit however seldom they measure
 */
record SilenceLimit(Duration atLeast, Duration atMost) {
    private static final int INTERVALS = 6;

    /**
     * A gauge that has reported.
     *
     * @param newest the end of its newest reading
     * @param silentAfter how old that may be before the gauge itself counts as silent
     */
    record Heard(Instant newest, Duration interval, Duration silentAfter) {}

    /** The end of the newest reading of all gauges. */
    static Optional<Instant> newest(Collection<Heard> gauges) {
        return gauges.stream().map(Heard::newest).max(Comparator.naturalOrder());
    }

    /** The limit if the newest reading of all gauges ended then. */
    Duration limit(Collection<Heard> gauges, Instant last) {
        Duration limit = gauges.stream()
                .filter(gauge -> gauge.newest().isAfter(last.minus(gauge.silentAfter())))
                .map(Heard::interval)
                .min(Comparator.naturalOrder())
                .map(interval -> interval.multipliedBy(INTERVALS))
                .orElse(atMost);
        if (limit.compareTo(atLeast) < 0) {
            return atLeast;
        }
        return limit.compareTo(atMost) > 0 ? atMost : limit;
    }
}
