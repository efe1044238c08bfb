package org.faofon.web.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.faofon.readings.Depth;
import org.faofon.readings.RainTotal;
import org.faofon.readings.totals.SoilWater;

/**
 * The rain of a window.
 *
 * @param coverage the share of the window that was observed, 0 to 1
 * @param atLeast whether a full cylinder is part of it, so that it may have been more
 * @param unconfirmedMm how much of it comes from suspect readings
 * @param watched whether so little of the window is missing that it is not worth mentioning: a reading or two have not
 * arrived yet
 */
public record WindowRain(
        BigDecimal mm,
        BigDecimal coverage,
        boolean atLeast,
        BigDecimal unconfirmedMm,
        @JsonIgnore boolean watched) {
    private static final int DECIMALS = 3;
    private static final BigDecimal NEARLY_ALL = new BigDecimal("0.97");
    private static final int WORTH_A_WORD = 33;
    private static final Duration SHORT = Duration.ofMinutes(10);

    public static WindowRain of(RainTotal total) {
        return new WindowRain(
                Depth.toMm(total.depthMicrometres()),
                BigDecimal.valueOf(total.coverage()).setScale(DECIMALS, RoundingMode.DOWN),
                total.atLeast(),
                Depth.toMm(total.unconfirmedMicrometres()),
                watched(total));
    }

    /** The soil water index in place of rain. */
    public static WindowRain of(SoilWater water) {
        BigDecimal coverage = BigDecimal.valueOf(water.coverage()).setScale(DECIMALS, RoundingMode.DOWN);
        return new WindowRain(
                Depth.toMm(water.micrometres()),
                coverage,
                false,
                Depth.toMm(water.unconfirmedMicrometres()),
                coverage.compareTo(NEARLY_ALL) >= 0);
    }

    private static boolean watched(RainTotal total) {
        Duration missing = total.window().minus(total.observed());
        Duration share = total.window().dividedBy(WORTH_A_WORD);
        return missing.compareTo(share.compareTo(SHORT) > 0 ? share : SHORT) <= 0;
    }

    /** Whether a part of it is suspect. */
    public boolean doubtful() {
        return unconfirmedMm.signum() > 0;
    }

    /** Whether anything at all was observed. */
    public boolean known() {
        return coverage.signum() > 0;
    }
}
