package org.faofon.readings.totals;

import org.faofon.readings.Depth;
import org.faofon.readings.Quality;
import org.faofon.readings.RainInterval;

/**
 * What a reading adds to the finer ones that it overlaps, reduced to what adding up needs.
 *
 * @param amongAll whether it counts where suspect readings count
 * @param amongConfirmed whether it counts where they do not
 */
public record RainShare(
        OverlapShare share, Quality quality, boolean atLeast, boolean amongAll, boolean amongConfirmed) {
    /** Of a reading that overlaps no finer one. */
    static RainShare whole(OverlapShare share, Quality quality, boolean atLeast) {
        return new RainShare(share, quality, atLeast, true, quality != Quality.SUSPECT);
    }

    static RainShare whole(RainInterval fall) {
        OverlapShare share = OverlapShare.whole(
                fall.interval().start().getEpochSecond(),
                fall.interval().end().getEpochSecond(),
                fall.depth().micrometres());
        return whole(share, fall.quality(), fall.depth().kind() == Depth.Kind.AT_LEAST);
    }
}
