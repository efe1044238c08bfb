package org.faofon.web.view;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.GaugeKind;

/**
 * Who has not reported.
 *
 * @param due the 07:00 for which a cylinder's reading is missed
 * @param manual cylinders without a reading for it
 * @param automatic gauges that are silent
 */
public record MissingReports(OffsetDateTime due, List<GaugeNow> manual, List<GaugeNow> automatic) {
    /** Anyone who reads at half past five has still read this morning's rain. */
    private static final Duration EARLY = Duration.ofHours(2);

    /** Since when a cylinder has to have been read and emptied to count for this morning. */
    public static Instant earliest(Instant now) {
        return RainDayTime.rainDayStart(now).minus(EARLY);
    }

    /**
     * The gauges that have not reported.
     *
     * @param read the cylinders that were read and emptied since {@link #earliest}
     */
    public static MissingReports of(List<GaugeNow> gauges, Set<String> read, Instant now) {
        Instant due = RainDayTime.rainDayStart(now);
        return new MissingReports(
                RainDayTime.local(due),
                gauges.stream()
                        .filter(gauge -> gauge.kind() == GaugeKind.MANUAL)
                        .filter(gauge -> !read.contains(gauge.gauge()))
                        .toList(),
                gauges.stream()
                        .filter(gauge -> gauge.kind() != GaugeKind.MANUAL && !gauge.reporting())
                        .toList());
    }

    public boolean complete() {
        return manual.isEmpty() && automatic.isEmpty();
    }
}
