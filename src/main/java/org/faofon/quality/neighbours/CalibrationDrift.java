package org.faofon.quality.neighbours;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.faofon.quality.BucketTips;
import org.faofon.quality.DurationScaling;
import org.faofon.quality.QualityConfig;
import org.faofon.readings.Interval;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;

/**
 * Suspects the rain of a gauge that had several times as much as its wettest neighbour on three of ten days: a wrong
 * calibration. If tips are counted ten times it shows within one shower: for a while each wet reading is a multiple of
 * ten tips, which real readings are one time in ten. Four of them are enough if the neighbours had at most a third of
 * the rain, six if too few neighbours can tell, twelve in any case. The measure is ours, see docs/decisions/0029.
 */
final class CalibrationDrift implements NeighbourCheck {
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration INCREMENT = Duration.ofMinutes(15);
    private static final Duration DAY = Duration.ofDays(1);

    private static final int FEWEST_AMONG_NEIGHBOURS = 4;
    private static final int FEWEST_ALONE = 6;

    /** So many are no coincidence, however much rain the neighbours have. */
    private static final int FEWEST_WHATEVER_NEIGHBOURS_HAVE = 12;

    /** Repeated equal values are for {@code FlatLine}. */
    private static final int FEWEST_DEPTHS = 3;

    private static final double WETTER_THAN_NEIGHBOURS = 3;

    private final double times;
    private final double from;
    private final int days;
    private final int highDays;

    CalibrationDrift(QualityConfig.Drift config) {
        times = config.times();
        from = config.fromMm();
        days = config.days();
        highDays = config.highDays();
    }

    @Override
    public Verdict check(RainInterval fall, NeighbourContext vicinity) {
        if (fall.interval().length().compareTo(LONGEST) > 0) {
            return Verdict.CANNOT_JUDGE;
        }
        if (fall.depth().micrometres() == 0) {
            return Verdict.GOOD;
        }
        if (isHigh(fall.interval().end(), vicinity)) {
            return VerdictReason.CALIBRATION.suspect(
                    "on %d days over %.0f times the wettest neighbour".formatted(highDays, times));
        }
        return isTenfold(fall, vicinity)
                ? VerdictReason.CALIBRATION.suspect("each reading is a multiple of ten tips")
                : Verdict.GOOD;
    }

    /**
     * Whether the gauge had far more than all its neighbours on several previous days; one great storm is not enough.
     */
    private boolean isHigh(Instant end, NeighbourContext vicinity) {
        int high = 0;
        for (int i = 1; i <= days; i++) {
            Instant before = end.minus(DAY.multipliedBy(i));
            double mm = DurationScaling.mm(vicinity.own().total(before, DAY).depthMicrometres());
            if (mm < from) {
                continue;
            }
            double[] depths = vicinity.depths(Interval.endingAt(before, DAY));
            if (vicinity.enough(depths)) {
                double wettest = depths[depths.length - 1];
                if (mm <= wettest) {
                    return false;
                }
                high += wettest > 0 && mm > times * wettest ? 1 : 0;
            }
        }
        return high >= highDays;
    }

    private boolean isTenfold(RainInterval fall, NeighbourContext vicinity) {
        Instant end = fall.interval().end();
        if (!BucketTips.isTens(fall, vicinity.tipMicrometres())
                || fall.interval().length().compareTo(INCREMENT) > 0) {
            return false;
        }
        List<RainInterval> wet = vicinity.own().falls(end.minus(DAY.multipliedBy(days)), end.plus(LONGEST)).stream()
                .filter(each -> each.depth().micrometres() > 0)
                .toList();
        List<RainInterval> run = runOfTenTips(fall, wet, vicinity.tipMicrometres());
        return run.size() >= FEWEST_AMONG_NEIGHBOURS
                && run.stream().map(RainInterval::depth).distinct().count() >= FEWEST_DEPTHS
                && run.size() >= fewest(end, vicinity);
    }

    /**
     * The consecutive wet readings around this one that are multiples of ten tips: the error may have begun recently.
     */
    private static List<RainInterval> runOfTenTips(RainInterval fall, List<RainInterval> wet, int tip) {
        List<RainInterval> run = new ArrayList<>();
        boolean found = false;
        for (RainInterval each : wet) {
            if (BucketTips.isTens(each, tip)) {
                run.add(each);
                found |= each.interval().equals(fall.interval());
            } else if (found) {
                break;
            } else {
                run.clear();
            }
        }
        return run;
    }

    /** How many such readings are too many; more if a neighbour had a good part of the rain. */
    private static int fewest(Instant end, NeighbourContext vicinity) {
        double[] depths = vicinity.depths(Interval.endingAt(end, DAY));
        if (!vicinity.enough(depths)) {
            return FEWEST_ALONE;
        }
        double own = DurationScaling.mm(vicinity.own().total(end, DAY).depthMicrometres());
        boolean wetter = own > WETTER_THAN_NEIGHBOURS * depths[depths.length - 1];
        return wetter ? FEWEST_AMONG_NEIGHBOURS : FEWEST_WHATEVER_NEIGHBOURS_HAVE;
    }
}
