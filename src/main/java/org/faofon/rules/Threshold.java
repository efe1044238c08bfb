package org.faofon.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.faofon.rules.Rule.Condition;
import org.faofon.rules.Rule.Curve;

/** A depth over a window: every condition is reduced to these, a curve to one for each whole number of hours. */
public record Threshold(Duration window, Duration endingAgo, long micrometres) {
    /** The alternatives of a condition; any one of them is enough. */
    public static List<Threshold> of(Condition condition) {
        Curve curve = condition.curve();
        Duration window = condition.window();
        BigDecimal atLeastMm = condition.atLeastMm();
        if (curve != null) {
            return of(curve, condition.ago());
        }
        if (window == null || atLeastMm == null) {
            throw new IllegalStateException("a condition without a curve has a window and a depth");
        }
        long micrometres =
                atLeastMm.movePointRight(3).setScale(0, RoundingMode.CEILING).longValueExact();
        return List.of(new Threshold(window, condition.ago(), micrometres));
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

    /** Whether it is about the current rain, and not about the earlier wetness of the ground. */
    public boolean ofNow() {
        return endingAgo.isZero();
    }
}
