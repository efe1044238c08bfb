package org.faofon.quality.neighbours;

import java.time.Duration;
import org.faofon.quality.DurationScaling;
import org.faofon.quality.QualityConfig;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;

/**
 * Suspects a daily reading that is far from another gauge of the same school, unless it lies among the neighbours
 * (comparison of two gauges side by side, WMO guide No. 8).
 */
final class CollocatedGauges implements NeighbourCheck {
    private static final Duration SHORTEST = Duration.ofHours(12);
    private static final double NEAR = 1.5;

    private final double apartMm;
    private final double apartShare;

    CollocatedGauges(QualityConfig.SchoolPairConfig config) {
        apartMm = config.apartMm();
        apartShare = config.apartShare();
    }

    @Override
    public Verdict check(RainInterval fall, NeighbourContext vicinity) {
        if (fall.interval().length().compareTo(SHORTEST) < 0) {
            return Verdict.CANNOT_JUDGE;
        }
        double[] others = vicinity.depths(vicinity.sameSchool(), fall.interval());
        if (others.length == 0) {
            return Verdict.CANNOT_JUDGE;
        }
        double mm = DurationScaling.mm(fall.depth());
        double other = NeighbourContext.median(others);
        double allowed = Math.max(apartMm, apartShare * Math.max(mm, other));
        if (Math.abs(mm - other) <= allowed || isAmong(vicinity.depths(fall.interval()), mm, vicinity)) {
            return Verdict.GOOD;
        }
        return VerdictReason.SCHOOL_PAIR.suspect("%s where the school's other gauge has %s"
                .formatted(DurationScaling.say(mm), DurationScaling.say(other)));
    }

    private static boolean isAmong(double[] depths, double mm, NeighbourContext vicinity) {
        return vicinity.enough(depths) && mm * NEAR >= depths[0] && mm <= depths[depths.length - 1] * NEAR;
    }
}
