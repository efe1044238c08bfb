package org.faofon.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.faofon.alerts.Evidence.Measure;
import org.faofon.readings.RainTotal;
import org.faofon.readings.totals.SoilWater;
import org.faofon.rules.Rule.Condition;
import org.faofon.rules.Rule.Curve;
import org.faofon.rules.Rule.SoilWaterIndex;

/**
 * A depth over a window: every condition is reduced to these, a curve to one for each whole number of hours.
 *
 * @param soilWater whether it is the soil water index; its window is what that remembers
 */
public record Threshold(Duration window, Duration endingAgo, long micrometres, boolean soilWater) {
    /** The shares of readings are rounded down in each step: in all, by far less than this. */
    private static final long ROUNDED_MICROMETRES = 1_000;

    private Threshold(Duration window, Duration endingAgo, long micrometres) {
        this(window, endingAgo, micrometres, false);
    }

    /** The alternatives of a condition; any one of them is enough. */
    public static List<Threshold> of(Condition condition) {
        Curve curve = condition.curve();
        Duration window = condition.window();
        BigDecimal atLeastMm = condition.atLeastMm();
        if (curve != null) {
            return of(curve, condition.ago());
        }
        SoilWaterIndex soilWater = condition.soilWaterIndex();
        if (soilWater != null) {
            return List.of(new Threshold(SoilWater.MEMORY, Duration.ZERO, micrometres(soilWater.atLeastMm()), true));
        }
        if (window == null || atLeastMm == null) {
            throw new IllegalStateException("a condition without a curve or an index has a window and a depth");
        }
        return List.of(new Threshold(window, condition.ago(), micrometres(atLeastMm)));
    }

    private static long micrometres(BigDecimal mm) {
        return mm.movePointRight(3).setScale(0, RoundingMode.CEILING).longValueExact();
    }

    private static List<Threshold> of(Curve curve, Duration ago) {
        List<Threshold> thresholds = new ArrayList<>();
        for (Duration d = curve.from(); d.compareTo(curve.to()) <= 0; d = d.plusHours(1)) {
            double hours = d.toMinutes() / 60.0;
            double millimetres = curve.alpha() * Math.pow(hours, curve.beta()) * hours;
            thresholds.add(new Threshold(d, ago, (long) Math.ceil(millimetres * 1_000)));
        }
        return thresholds;
    }

    /** The value that is compared with it, at that gauge and time. */
    Measure measure(RainTotals rain, String gauge, Instant at) {
        if (soilWater) {
            SoilWater water = rain.soilWater(gauge, at);
            return new Measure(
                    window,
                    endingAgo,
                    water.micrometres(),
                    micrometres,
                    water.coverage(),
                    water.unconfirmedMicrometres(),
                    true);
        }
        RainTotal total = rain.total(gauge, at.minus(endingAgo), window);
        return new Measure(
                window,
                endingAgo,
                total.depthMicrometres(),
                micrometres,
                total.coverage(),
                total.unconfirmedMicrometres());
    }

    /**
     * At least as much as the value can be at any time from {@code back} before now on, if no rain is added after now.
     * Water only leaves the ground, and a window that is widened by that time contains all that it could contain.
     */
    long most(RainTotals rain, String gauge, Instant now, Duration back) {
        if (!soilWater) {
            return rain.total(gauge, now, window.plus(endingAgo).plus(back)).depthMicrometres();
        }
        Duration wide = back.compareTo(SoilWater.LONGEST_READING) > 0 ? back : SoilWater.LONGEST_READING;
        return rain.soilWater(gauge, now.minus(wide)).micrometres()
                + rain.total(gauge, now, wide).depthMicrometres()
                + ROUNDED_MICROMETRES;
    }

    /** The longest reading that counts in it. */
    public Duration longestReading() {
        return soilWater ? SoilWater.LONGEST_READING : window;
    }

    /** Whether it is about the current rain, and not about the earlier wetness of the ground. */
    public boolean ofNow() {
        return endingAgo.isZero();
    }
}
