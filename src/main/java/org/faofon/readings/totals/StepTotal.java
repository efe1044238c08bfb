package org.faofon.readings.totals;

import java.time.Duration;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.jspecify.annotations.Nullable;

/**
 * The rain of one time step.
 *
 * @param unconfirmedMicrometres how much of the depth comes from suspect readings
 * @param observed how much of the step readings cover, never more than the step; if it is zero the depth means nothing
 * @param quality the lowest quality of the contributing readings; null if there are none
 * @param readings how many readings contribute, wholly or in part
 * @param atLeast whether a full cylinder is part of it, so that it may have been more
 */
public record StepTotal(
        Interval interval,
        long depthMicrometres,
        long unconfirmedMicrometres,
        Duration observed,
        @Nullable Quality quality,
        int readings,
        boolean atLeast) {
    /** Whether anything at all was observed. */
    public boolean known() {
        return !observed.isZero();
    }
}
