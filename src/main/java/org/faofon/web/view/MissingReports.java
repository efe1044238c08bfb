package org.faofon.web.view;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.GaugeKind;
import org.faofon.readings.Quality;

/**
 * Gauges that have not reported.
 *
 * @param due the 07:00 for which a cylinder's reading is missing
 * @param manual cylinders without a reading for it, or with one that was thrown out
 * @param automatic gauges that are silent
 */
public record MissingReports(OffsetDateTime due, List<GaugeNow> manual, List<GaugeNow> automatic) {
    /** A reading at half past five is still this morning's. */
    private static final Duration EARLY = Duration.ofHours(2);

    /** The earliest time at which a cylinder may have been read and emptied for this morning. */
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

    /** Whether the cylinder's value for the morning was sent and then thrown out, so that it cannot be used. */
    public boolean isRejected(GaugeNow gauge) {
        ReadingView latest = gauge.latest();
        return gauge.kind() == GaugeKind.MANUAL
                && latest != null
                && latest.quality() == Quality.FAIL
                && !latest.at().isBefore(due.minus(EARLY));
    }

    public boolean complete() {
        return manual.isEmpty() && automatic.isEmpty();
    }
}
