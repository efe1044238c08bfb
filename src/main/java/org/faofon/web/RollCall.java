package org.faofon.web;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.faofon.network.GaugeKind;

/**
 * Who has not reported.
 *
 * @param due the 07:00 for which a cylinder's reading is missed
 * @param manual cylinders without a reading for it
 * @param automatic gauges that are silent
 */
record RollCall(OffsetDateTime due, List<GaugeNow> manual, List<GaugeNow> automatic) {
    /** Whoever reads at half past five has still read this morning's rain. */
    private static final Duration EARLY = Duration.ofHours(2);

    static RollCall of(List<GaugeNow> gauges, Instant now) {
        Instant due = Times.rainDayStart(now);
        return new RollCall(
                Times.local(due),
                gauges.stream()
                        .filter(gauge -> gauge.kind() == GaugeKind.MANUAL)
                        .filter(gauge -> missed(gauge, due))
                        .toList(),
                gauges.stream()
                        .filter(gauge -> gauge.kind() != GaugeKind.MANUAL && !gauge.reporting())
                        .toList());
    }

    private static boolean missed(GaugeNow gauge, Instant due) {
        ReadingView latest = gauge.latest();
        return latest == null || latest.at().toInstant().isBefore(due.minus(EARLY));
    }

    public boolean complete() {
        return manual.isEmpty() && automatic.isEmpty();
    }
}
