package org.faofon.quality.neighbours;

import java.time.Duration;
import java.util.OptionalDouble;
import org.faofon.quality.DurationScaling;
import org.faofon.quality.QualityConfig;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;

/**
 * Suspects much rain while the neighbours have hardly any, as from a sprinkler or the cleaning of the bucket: more than
 * 10 mm in five minutes while their median is below 0.4 mm, or more than 25 times the median (de Vos et al. 2019,
 * Geophysical Research Letters 46: high influx filter). For other durations both depths scale with the square root,
 * which is ours.
 */
final class HighInflux implements NeighbourCheck {
    private static final Duration FIVE = Duration.ofMinutes(5);
    /** Daily readings are for {@link DecimalSlip}. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final double hardlyAny;
    private final double much;

    HighInflux(QualityConfig.HighInfluxConfig config) {
        hardlyAny = config.hardlyAnyMm();
        much = config.muchMm();
    }

    /**
     * A tropical rain cell is only a few kilometres wide, so the gauge's own rain before or after is better evidence.
     */
    @Override
    public boolean yieldsToIncrements() {
        return true;
    }

    /** The front of a storm reaches one gauge before the others. */
    @Override
    public boolean yieldsToOneNeighbour() {
        return true;
    }

    @Override
    public Verdict check(RainInterval fall, NeighbourContext vicinity) {
        Duration length = fall.interval().length();
        if (length.compareTo(LONGEST) > 0) {
            return Verdict.CANNOT_JUDGE;
        }
        double mm = DurationScaling.mm(fall.depth());
        double least = DurationScaling.byRoot(much, FIVE, length);
        if (mm <= least) {
            return Verdict.GOOD; // Independent of the neighbours, so they need not be read.
        }
        OptionalDouble median = vicinity.median(fall.interval());
        if (median.isEmpty()) {
            return Verdict.CANNOT_JUDGE;
        }
        double most = median.getAsDouble() < DurationScaling.byRoot(hardlyAny, FIVE, length)
                ? least
                : median.getAsDouble() * much / hardlyAny;
        return mm <= most
                ? Verdict.GOOD
                : VerdictReason.HIGH_INFLUX.suspect("%s where the neighbours have %s"
                        .formatted(DurationScaling.say(mm), DurationScaling.say(median.getAsDouble())));
    }
}
