package org.faofon.readings.totals;

import java.util.Comparator;
import java.util.List;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.RainInterval;

/**
 * A reading that {@link GaugeRainWindow} handles individually, with what it adds to the finer readings that it
 * overlaps.
 */
final class CoarseReading {
    /** Finest first: the shorter first, and of equally long ones the earlier. */
    static final Comparator<CoarseReading> FINEST_FIRST = Comparator.comparingLong(
                    (CoarseReading reading) -> reading.end - reading.start)
            .thenComparingLong(reading -> reading.end);

    final long start;
    final long end;
    final Depth depth;
    final Quality quality;
    /**
     * What it adds to all finer readings, and to the confirmed ones alone; nothing in the second case if it is suspect
     * itself.
     */
    private OverlapShare share;

    private OverlapShare confirmed;
    private boolean stale;
    private boolean removed;

    CoarseReading(long start, long end, Depth depth, Quality quality) {
        this.start = start;
        this.end = end;
        this.depth = depth;
        this.quality = quality;
        this.share = OverlapShare.whole(start, end, depth.micrometres());
        this.confirmed = share;
    }

    /** Whether what it adds may depend on a reading of that time. */
    boolean dependsOn(long finerStart, long finerEnd) {
        return OverlapShare.touches(finerStart, finerEnd, start, end);
    }

    /** Whether what a reading of that time adds may depend on it. */
    boolean touches(long otherStart, long otherEnd) {
        return OverlapShare.touches(start, end, otherStart, otherEnd);
    }

    boolean tellsOf(long otherStart, long otherEnd) {
        return OverlapShare.tellsOf(start, end, otherStart, otherEnd);
    }

    boolean atLeast() {
        return depth.kind() == Depth.Kind.AT_LEAST;
    }

    boolean isSuspect() {
        return quality == Quality.SUSPECT;
    }

    OverlapShare share() {
        return share;
    }

    OverlapShare confirmed() {
        return confirmed;
    }

    void setShares(OverlapShare amongAll, OverlapShare amongConfirmed) {
        share = amongAll;
        confirmed = amongConfirmed;
        stale = false;
    }

    boolean isStale() {
        return stale;
    }

    void setStale() {
        stale = true;
    }

    boolean isRemoved() {
        return removed;
    }

    void setRemoved() {
        removed = true;
    }

    void addShares(List<RainShare> shares) {
        if (!share.isEmpty()) {
            shares.add(new RainShare(share, quality, atLeast(), true, false));
        }
        if (!confirmed.isEmpty()) {
            shares.add(new RainShare(confirmed, quality, atLeast(), false, true));
        }
    }

    RainInterval fall() {
        return new RainInterval(Interval.ofSeconds(start, end), depth, quality);
    }
}
