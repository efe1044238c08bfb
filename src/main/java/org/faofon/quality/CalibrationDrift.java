package org.faofon.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faofon.readings.Fall;
import org.faofon.readings.Ground;
import org.faofon.readings.Interval;
import org.faofon.readings.RainTotal;
import org.faofon.readings.Verdict;

/**
 * Suspects the rain of a gauge that over ten days had several times as much as its wettest neighbour: a wrong calibration,
 * or tips that are counted ten times. It shows after three days where, besides, each of its readings is a whole millimetre,
 * which a bucket of tenths seldom says. The measure is ours, see docs/decisions/0029.
 */
final class CalibrationDrift implements NeighbourCheck {
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int WHOLE = 1_000;
    private static final int FEWEST_WET = 6;

    /** The wettest neighbour must have had so much, or a single shower would tell. */
    private static final double RAINED_MM = 2;

    private final double times;
    private final double from;
    private final Duration window;
    private final Duration coarseWindow;

    CalibrationDrift(QualityConfig.Drift config) {
        times = config.times();
        from = config.fromMm();
        window = config.window();
        coarseWindow = config.coarseWindow();
    }

    @Override
    public Verdict check(Fall fall, Vicinity vicinity) {
        if (fall.interval().length().compareTo(LONGEST) > 0) {
            return Verdict.CANNOT_JUDGE;
        }
        if (fall.depth().micrometres() == 0) {
            return Verdict.GOOD;
        }
        Instant end = fall.interval().end();
        boolean high = isHigh(end, window, from, vicinity)
                || (fall.depth().micrometres() % WHOLE == 0
                        && isHigh(end, coarseWindow, RAINED_MM * times, vicinity)
                        && isCoarse(end, vicinity));
        return high
                ? Ground.CALIBRATION.suspect("for days over %.0f times the wettest neighbour".formatted(times))
                : Verdict.GOOD;
    }

    private boolean isHigh(Instant end, Duration days, double least, Vicinity vicinity) {
        RainTotal own = vicinity.own().total(end, days);
        double mm = Scale.mm(own.depthMicrometres());
        if (mm < least || own.coverage() < vicinity.coverage()) {
            return false;
        }
        double[] depths = vicinity.depths(Interval.endingAt(end, days));
        double wettest = depths.length == 0 ? 0 : depths[depths.length - 1];
        return vicinity.enough(depths) && wettest >= RAINED_MM && mm > times * wettest;
    }

    private boolean isCoarse(Instant end, Vicinity vicinity) {
        List<Fall> wet = vicinity.own().falls(end.minus(window), end).stream()
                .filter(fall -> fall.depth().micrometres() > 0)
                .toList();
        return wet.size() >= FEWEST_WET
                && wet.stream().allMatch(fall -> fall.depth().micrometres() % WHOLE == 0);
    }
}
