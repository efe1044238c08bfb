package org.faofon.quality;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.faofon.network.Gauge;
import org.faofon.readings.Depth;
import org.faofon.readings.Fall;
import org.faofon.readings.Ground;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.QualityCheck;
import org.faofon.readings.RainTotal;
import org.faofon.readings.RainWindows;
import org.faofon.readings.Series;
import org.faofon.readings.Verdict;

/**
 * Suspects a reading that says something else than the finer readings of the same gauge in its time: less than they, or, where
 * they tell of all of it, more. The finer ones stand; what they are suspected of is no reason to suspect another.
 */
@Singleton
class Contradiction implements QualityCheck {
    /** Where less than a twelfth of its time is left, they tell of all of it. */
    private static final double ALL = 11.0 / 12;

    private static final double APART_MM = 1;
    private static final double APART_SHARE = 0.1;
    private static final Duration HOUR = Duration.ofHours(1);

    private final double mmInAnHour;

    Contradiction(QualityConfig config) {
        mmInAnHour = config.rateMmInAnHour();
    }

    @Override
    public Verdict check(Fall fall, Gauge gauge, Series own) {
        Interval interval = fall.interval();
        List<Fall> ending = own.falls(interval.start(), interval.end());
        List<Fall> inside = ending.isEmpty()
                ? ending
                : ending.stream()
                        .filter(other -> other.quality() != Quality.SUSPECT && isFiner(other.interval(), interval))
                        .toList();
        if (inside.isEmpty()) {
            return Verdict.CANNOT_JUDGE;
        }
        RainTotal told = RainWindows.total(inside, interval.end(), interval.length());
        double mm = Scale.mm(fall.depth());
        double toldMm = Scale.mm(told.depthMicrometres());
        double apart = Math.max(APART_MM, APART_SHARE * Math.max(mm, toldMm));
        boolean less = mm < toldMm - apart && fall.depth().kind() != Depth.Kind.AT_LEAST;
        boolean more = told.coverage() > ALL && !told.atLeast() && mm > toldMm + apart + mostIn(interval, told);
        return less || more
                ? Ground.CONTRADICTION.suspect("%s, but %s in finer readings of %s"
                        .formatted(Scale.say(mm), Scale.say(toldMm), told.observed()))
                : Verdict.GOOD;
    }

    /** What may have fallen in the time that they do not tell of. */
    private double mostIn(Interval interval, RainTotal told) {
        return Scale.byRoot(mmInAnHour, HOUR, interval.length().minus(told.observed()));
    }

    private static boolean isFiner(Interval other, Interval interval) {
        return other.length().compareTo(interval.length()) < 0 && other.overlaps(interval);
    }
}
