package org.faofon.quality.neighbours;

import java.time.Duration;
import org.faofon.quality.DurationScaling;
import org.faofon.quality.QualityConfig;
import org.faofon.readings.Depth;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;

/**
 * Suspects a daily reading that is far from all neighbours but matches them when its decimal point is moved: ten times
 * too much, or a tenth, as with centimetres for millimetres (the spatial checks of Durre et al. 2010, GHCN-Daily,
 * adapted to reading errors). The limits are measured, see docs/decisions/0019.
 */
final class DecimalSlip implements NeighbourCheck {
    private static final Duration SHORTEST = Duration.ofHours(12);
    private static final int POINT = 10;
    private static final int TENS = 10;
    private static final int MILLIMETRE = 1_000;

    /** One gauge may be in the centre of a shower and another at its edge. */
    private static final double ALIKE = 2.5;

    /** More than this share of the neighbours' lower quartile is not a tenth. */
    private static final double FAR_BELOW = 4;

    /** If the neighbours' median is below this share even of a tenth, most are dry. */
    private static final double DRIER = 4;

    /** How far beyond the quartiles still counts as among the neighbours. */
    private static final double AMID = 1.5;

    private final double fromMm;
    private final double far;
    private final double dry;
    private final double heavy;

    DecimalSlip(QualityConfig.Slips config) {
        fromMm = config.fromMm();
        far = config.farTimes();
        dry = config.dryMm();
        heavy = config.heavyMm();
    }

    @Override
    public Verdict check(RainInterval fall, NeighbourContext vicinity) {
        if (fall.interval().length().compareTo(SHORTEST) < 0) {
            return Verdict.CANNOT_JUDGE;
        }
        double[] depths = vicinity.depths(fall.interval());
        if (!vicinity.enough(depths)) {
            return Verdict.CANNOT_JUDGE;
        }
        double mm = DurationScaling.mm(fall.depth());
        if (mm >= fromMm && mayBeTenTimes(fall.depth()) && isTenTimes(mm, depths)) {
            return VerdictReason.TEN_TIMES.suspect(said(mm, depths));
        }
        if (mm > 0 && NeighbourContext.median(depths) >= fromMm && isTenth(mm, depths)) {
            return VerdictReason.TENTH.suspect(said(mm, depths));
        }
        return Verdict.GOOD;
    }

    /**
     * A tenth of it must be a value that can be read off a cylinder: tenths of a millimetre, and less than its
     * capacity.
     */
    private static boolean mayBeTenTimes(Depth depth) {
        return depth.micrometres() % MILLIMETRE == 0 && depth.kind() == Depth.Kind.EXACT;
    }

    /**
     * Whether it is far above the wettest neighbour, because showers are patchy, and a tenth of it is among the
     * neighbours or, if most are dry, at least about as much as the wettest. If their median shows heavy rain, the
     * hills may have ten times as much.
     */
    private boolean isTenTimes(double mm, double[] depths) {
        double median = NeighbourContext.median(depths);
        double wettest = depths[depths.length - 1];
        double moved = mm / POINT;
        if (mm <= far * wettest || median >= heavy) {
            return false;
        }
        boolean alike = moved <= ALIKE * median && median <= ALIKE * moved;
        return alike || (median < dryBelow(mm, moved) && wettest <= ALIKE * moved);
    }

    /**
     * Heavy rain is often read in whole tens, and a moved decimal point produces whole tens one time in ten. Such
     * values need drier neighbours.
     */
    private double dryBelow(double mm, double moved) {
        return mm % TENS == 0 ? dry : Math.max(dry, moved / DRIER);
    }

    /** Whether it is drier than all neighbours while it rained at nearly all of them. */
    private static boolean isTenth(double mm, double[] depths) {
        double low = depths[depths.length / 4];
        double high = depths[depths.length - 1 - depths.length / 4];
        double moved = mm * POINT;
        return mm < depths[0] && mm * FAR_BELOW < low && moved * AMID >= low && moved <= AMID * high;
    }

    private static String said(double mm, double[] depths) {
        return "%s where the neighbours have %s"
                .formatted(DurationScaling.say(mm), DurationScaling.say(NeighbourContext.median(depths)));
    }
}
