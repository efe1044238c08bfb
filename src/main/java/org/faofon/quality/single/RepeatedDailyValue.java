package org.faofon.quality.single;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.faofon.network.Gauge;
import org.faofon.quality.DailyReadings;
import org.faofon.quality.DurationScaling;
import org.faofon.quality.QualityConfig;
import org.faofon.quality.ReadingRuns;
import org.faofon.readings.QualityCheck;
import org.faofon.readings.RainHistory;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;

/**
 * Suspects the same rain day after day: probably it is copied, not read (the identical-value streaks of Durre et al.
 * 2010, GHCN-Daily; a class needs a shorter streak than a century of data).
 */
@Singleton
public class RepeatedDailyValue implements QualityCheck {
    /** A volunteer may be an hour or two early or late. */
    private static final Duration GAP = Duration.ofHours(3);

    private final int days;
    private final double fromMm;

    public RepeatedDailyValue(QualityConfig config) {
        days = config.copiedDays();
        fromMm = config.copiedFromMm();
    }

    @Override
    public Verdict check(RainInterval fall, Gauge gauge, RainHistory own) {
        if (!DailyReadings.isDaily(fall)) {
            return Verdict.CANNOT_JUDGE;
        }
        double mm = DurationScaling.mm(fall.depth());
        if (mm < fromMm || ReadingRuns.equalUpTo(fall, own, days, GAP) < days) {
            return Verdict.GOOD;
        }
        return VerdictReason.COPIED.suspect("%s on each of %d days in a row".formatted(DurationScaling.say(mm), days));
    }
}
