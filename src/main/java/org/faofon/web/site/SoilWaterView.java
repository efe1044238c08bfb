package org.faofon.web.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.faofon.network.Gauge;
import org.faofon.readings.Depth;
import org.faofon.readings.query.LiveRainTotals;
import org.faofon.readings.totals.SoilWater;

/**
 * The soil water index of a gauge as its page shows it: without suspect readings.
 *
 * @param known whether the gauge says in which hour it rained
 * @param whole whether enough of the past was observed to call it little or much; else it is "at least"
 * @param highest of the last three days, at full hours
 * @param doubtful how much more it would be with suspect readings
 */
public record SoilWaterView(
        boolean known, boolean whole, BigDecimal coverage, BigDecimal mm, BigDecimal highest, BigDecimal doubtful) {
    /** As for a window that may count as over. */
    private static final double ENOUGH = 0.8;

    private static final int HOURS = 72;

    static SoilWaterView of(Gauge gauge, LiveRainTotals live, Instant now) {
        long highest = 0;
        for (int hours = HOURS; hours > 0; hours--) { // Forward in time, so that each goes on from the one before.
            highest = Math.max(highest, confirmed(live.soilWater(gauge.code, now.minus(Duration.ofHours(hours)))));
        }
        SoilWater water = live.soilWater(gauge.code, now);
        highest = Math.max(highest, confirmed(water));
        return new SoilWaterView(
                water.known(),
                water.coverage() >= ENOUGH,
                BigDecimal.valueOf(water.coverage()).setScale(2, RoundingMode.DOWN),
                Depth.toMm(confirmed(water)),
                Depth.toMm(highest),
                Depth.toMm(water.unconfirmedMicrometres()));
    }

    private static long confirmed(SoilWater water) {
        return water.micrometres() - water.unconfirmedMicrometres();
    }

    public boolean hasDoubts() {
        return doubtful.signum() > 0;
    }
}
