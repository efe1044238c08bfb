package org.faofon.quality.single;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.quality.BucketTips;
import org.faofon.quality.DurationScaling;
import org.faofon.quality.QualityConfig;
import org.faofon.quality.ReadingRuns;
import org.faofon.readings.Interval;
import org.faofon.readings.QualityCheck;
import org.faofon.readings.RainHistory;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;

/**
 * Suspects the same value again and again, which is not rain but a stuck counter or a looping program (QARTOD's flat
 * line test; the streaks of Lewis et al. 2021, GSDR). The more tips a reading has, the fewer repetitions are needed: in
 * three wet months at 50 gauges of Singapore the longest streak was 14 readings of one tip, 10 of two, and 5 of three
 * or more. When it is detected, the whole streak is suspect from its beginning.
 */
@Singleton
public class FlatLine implements QualityCheck {
    /** Hours and days are often reported as equal parts of a total. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private static final int RAIN_TIPS = 3;
    private static final int DOWNPOUR_TIPS = 10;
    private static final int CLOUDBURST_TIPS = 30;

    private final QualityConfig.FlatLines most;

    public FlatLine(QualityConfig config) {
        most = config.flatLine();
    }

    @Override
    public Verdict check(RainInterval fall, Gauge gauge, RainHistory own) {
        if (gauge.kind == GaugeKind.MANUAL || fall.interval().length().compareTo(LONGEST) > 0) {
            return Verdict.CANNOT_JUDGE;
        }
        if (fall.depth().micrometres() == 0 || !repeatsOneBesideIt(fall, own)) {
            return Verdict.GOOD;
        }
        int tooMany = tooMany(fall, gauge);
        int equal = ReadingRuns.equalAround(fall, own, tooMany, Duration.ZERO);
        return equal < tooMany
                ? Verdict.GOOD
                : VerdictReason.FLAT_LINE.suspect("%s in each of %d readings or more in a row"
                        .formatted(DurationScaling.say(DurationScaling.mm(fall.depth())), equal));
    }

    private int tooMany(RainInterval fall, Gauge gauge) {
        int tip = BucketTips.micrometresOf(gauge);
        long tips = Math.round((double) fall.depth().micrometres() / tip);
        if (tips < RAIN_TIPS) {
            return most.drizzle();
        }
        if (tips < DOWNPOUR_TIPS) {
            return most.rain();
        }
        return tips < CLOUDBURST_TIPS ? most.downpour() : most.cloudburst();
    }

    /** Checked first, because most readings differ, and a long search is expensive. */
    private static boolean repeatsOneBesideIt(RainInterval fall, RainHistory own) {
        Interval interval = fall.interval();
        Instant asLongAfter = interval.end().plus(interval.length());
        for (RainInterval other : own.falls(interval.start().minusSeconds(1), asLongAfter)) {
            if (other.depth().equals(fall.depth()) && other.interval().touches(interval)) {
                return true;
            }
        }
        return false;
    }
}
