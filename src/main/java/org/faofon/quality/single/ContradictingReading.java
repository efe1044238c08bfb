package org.faofon.quality.single;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.faofon.network.Gauge;
import org.faofon.quality.DurationScaling;
import org.faofon.quality.QualityConfig;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.QualityCheck;
import org.faofon.readings.RainHistory;
import org.faofon.readings.RainInterval;
import org.faofon.readings.RainTotal;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;
import org.faofon.readings.totals.RainWindows;

/**
 * Suspects a reading that contradicts the finer readings of the same gauge in its time: less than their sum, or more if
 * they cover all of it. The finer ones count; their own suspicions are not a reason to suspect another.
 */
@Singleton
public class ContradictingReading implements QualityCheck {
    /** If less than a twelfth of its time is left, they cover all of it. */
    private static final double ALL = 11.0 / 12;

    private static final double APART_MM = 1;
    private static final double APART_SHARE = 0.1;
    private static final Duration HOUR = Duration.ofHours(1);

    private final double mmInAnHour;

    public ContradictingReading(QualityConfig config) {
        mmInAnHour = config.rateMmInAnHour();
    }

    @Override
    public Verdict check(RainInterval fall, Gauge gauge, RainHistory own) {
        Interval interval = fall.interval();
        List<RainInterval> inside = finer(own.falls(interval.start(), interval.end()), interval);
        if (inside.isEmpty()) {
            return Verdict.CANNOT_JUDGE;
        }
        RainTotal told = RainWindows.total(inside, interval.end(), interval.length());
        double mm = DurationScaling.mm(fall.depth());
        double toldMm = DurationScaling.mm(told.depthMicrometres());
        double apart = Math.max(APART_MM, APART_SHARE * Math.max(mm, toldMm));
        boolean less = mm < toldMm - apart && fall.depth().kind() != Depth.Kind.AT_LEAST;
        boolean more = told.coverage() > ALL && !told.atLeast() && mm > toldMm + apart + mostIn(interval, told);
        return less || more
                ? VerdictReason.CONTRADICTION.suspect("%s, but %s in finer readings of %s"
                        .formatted(DurationScaling.say(mm), DurationScaling.say(toldMm), told.observed()))
                : Verdict.GOOD;
    }

    /** What may have fallen in the time that they do not cover. */
    private double mostIn(Interval interval, RainTotal told) {
        return DurationScaling.byRoot(mmInAnHour, HOUR, interval.length().minus(told.observed()));
    }

    private static List<RainInterval> finer(List<RainInterval> ending, Interval interval) {
        List<RainInterval> finer = new ArrayList<>();
        for (RainInterval other : ending) {
            if (other.quality() != Quality.SUSPECT && isFiner(other.interval(), interval)) {
                finer.add(other);
            }
        }
        return finer;
    }

    /** One that ends at the same time is replaced by it. */
    private static boolean isFiner(Interval other, Interval interval) {
        return !other.end().equals(interval.end())
                && other.length().compareTo(interval.length()) < 0
                && other.overlaps(interval);
    }
}
