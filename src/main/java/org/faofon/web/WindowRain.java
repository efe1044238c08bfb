package org.faofon.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.faofon.readings.Depth;
import org.faofon.readings.RainTotal;

/**
 * The rain of a window.
 *
 * @param coverage the share of the window that was observed, 0 to 1
 * @param atLeast whether a full cylinder is part of it, so that it may have been more
 */
record WindowRain(BigDecimal mm, BigDecimal coverage, boolean atLeast) {
    private static final int DECIMALS = 3;

    static WindowRain of(RainTotal total) {
        return new WindowRain(
                Depth.toMm(total.depthMicrometres()),
                BigDecimal.valueOf(total.coverage()).setScale(DECIMALS, RoundingMode.DOWN),
                total.atLeast());
    }

    /** Whether anything at all was observed. */
    public boolean known() {
        return coverage.signum() > 0;
    }
}
