package org.faofon.quality;

import java.time.Duration;
import org.faofon.readings.Fall;
import org.faofon.readings.Ground;
import org.faofon.readings.Verdict;

/**
 * Suspects a daily reading that is far from all neighbours but fits them when its point is moved: ten times too much, or a
 * tenth, as centimetres for millimetres are (the spatial checks of Durre et al. 2010, GHCN-Daily, turned to the slips of a
 * class).
 */
final class HumanSlip implements NeighbourCheck {
    private static final Duration SHORTEST = Duration.ofHours(12);
    private static final int POINT = 10;
    private static final double ALIKE = 2;

    private final double fromMm;
    private final double far;

    HumanSlip(QualityConfig.Slips config) {
        fromMm = config.fromMm();
        far = config.farTimes();
    }

    @Override
    public Verdict check(Fall fall, Vicinity vicinity) {
        if (fall.interval().length().compareTo(SHORTEST) < 0) {
            return Verdict.CANNOT_JUDGE;
        }
        double[] depths = vicinity.depths(fall.interval());
        if (!vicinity.enough(depths)) {
            return Verdict.CANNOT_JUDGE;
        }
        double mm = Scale.mm(fall.depth());
        double median = Vicinity.median(depths);
        if (mm >= fromMm && mm > far * depths[depths.length - 1] && alike(mm / POINT, median)) {
            return Ground.TEN_TIMES.suspect(said(mm, median));
        }
        if (mm > 0 && median >= fromMm && mm < depths[0] / far && alike(mm * POINT, median)) {
            return Ground.TENTH.suspect(said(mm, median));
        }
        return Verdict.GOOD;
    }

    private static boolean alike(double one, double other) {
        return one <= ALIKE * other && other <= ALIKE * one;
    }

    private static String said(double mm, double median) {
        return "%s where the neighbours have %s".formatted(Scale.say(mm), Scale.say(median));
    }
}
