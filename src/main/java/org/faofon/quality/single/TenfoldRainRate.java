package org.faofon.quality.single;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faofon.network.Gauge;
import org.faofon.quality.BucketTips;
import org.faofon.quality.DurationScaling;
import org.faofon.quality.QualityConfig;
import org.faofon.quality.ReadingRuns;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.QualityCheck;
import org.faofon.readings.RainHistory;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;

/**
 * Suspects consecutive readings that are each a multiple of ten tips and together more than is likely: a gauge that
 * counts each tip ten times, before it has sent enough readings for {@code CalibrationDrift} to find it. Two readings
 * of a real storm are both multiples of ten tips one time in a hundred. The limit is that of {@link RainRateLimit}, for
 * the total duration.
 */
@Singleton
public class TenfoldRainRate implements QualityCheck {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration WITHIN = Duration.ofMinutes(30);

    private final double mmInAnHour;

    public TenfoldRainRate(QualityConfig config) {
        mmInAnHour = config.rateMmInAnHour();
    }

    @Override
    public Verdict check(RainInterval fall, Gauge gauge, RainHistory own) {
        if (fall.interval().length().compareTo(LONGEST) > 0) {
            return Verdict.CANNOT_JUDGE;
        }
        RainInterval sum = doubted(fall, gauge, own);
        return sum.equals(fall)
                ? Verdict.GOOD
                : VerdictReason.CALIBRATION.suspect("%s in %s, each reading a multiple of ten tips"
                        .formatted(
                                DurationScaling.say(DurationScaling.mm(sum.depth())),
                                sum.interval().length()));
    }

    /**
     * The consecutive readings up to this one whose sum exceeds the limit the most; this reading alone if there are no
     * others.
     */
    @Override
    public RainInterval doubted(RainInterval fall, Gauge gauge, RainHistory own) {
        int tip = BucketTips.micrometresOf(gauge);
        RainInterval furthest = fall;
        if (!isLikelyTens(fall, tip)) {
            return furthest;
        }
        double most = 1;
        RainInterval sum = fall;
        List<RainInterval> before = ReadingRuns.endingAboutStartOf(fall, own);
        while (goesOn(before, fall, tip)) {
            RainInterval earlier = before.get(0);
            sum = together(earlier, sum);
            if (times(sum) > most) {
                most = times(sum);
                furthest = sum;
            }
            before = ReadingRuns.endingAboutStartOf(earlier, own);
        }
        return furthest;
    }

    private boolean goesOn(List<RainInterval> before, RainInterval fall, int tip) {
        if (before.isEmpty()) {
            return false;
        }
        RainInterval earlier = before.get(0);
        Instant earliest = fall.interval().end().minus(WITHIN);
        return ReadingRuns.isAboutAsLong(fall, earlier)
                && !earlier.interval().start().isBefore(earliest)
                && isLikelyTens(earlier, tip);
    }

    /** A reading that is unlikely by itself is no evidence about the adjacent readings. */
    private boolean isLikelyTens(RainInterval fall, int tip) {
        return fall.depth().micrometres() > 0 && BucketTips.isTens(fall, tip) && times(fall) <= 1;
    }

    private static RainInterval together(RainInterval earlier, RainInterval later) {
        Depth depth = Depth.ofMicrometres(
                Math.addExact(earlier.depth().micrometres(), later.depth().micrometres()));
        return new RainInterval(
                new Interval(earlier.interval().start(), later.interval().end()), depth, later.quality());
    }

    /** The ratio of its depth to the limit for its duration. */
    private double times(RainInterval fall) {
        double limit = DurationScaling.byRoot(mmInAnHour, HOUR, fall.interval().length());
        return DurationScaling.mm(fall.depth()) / limit;
    }

    @Override
    public boolean yieldsToNeighbours() {
        return true;
    }
}
