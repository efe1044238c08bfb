package org.faofon.quality;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.faofon.network.Gauge;
import org.faofon.readings.Fall;
import org.faofon.readings.Ground;
import org.faofon.readings.QualityCheck;
import org.faofon.readings.Series;
import org.faofon.readings.Verdict;

/**
 * Suspects the same rain day after day, which is copied and not read (the identical-value streaks of Durre et al. 2010,
 * GHCN-Daily; a class needs a shorter streak than a century of data).
 */
@Singleton
class CopiedDay implements QualityCheck {
    /** A volunteer is an hour or two early or late. */
    private static final Duration GAP = Duration.ofHours(3);

    private final int days;
    private final double fromMm;

    CopiedDay(QualityConfig config) {
        days = config.copiedDays();
        fromMm = config.copiedFromMm();
    }

    @Override
    public Verdict check(Fall fall, Gauge gauge, Series own) {
        if (!Days.isDaily(fall)) {
            return Verdict.CANNOT_JUDGE;
        }
        double mm = Scale.mm(fall.depth());
        if (mm < fromMm || Runs.equalUpTo(fall, own, days, GAP) < days) {
            return Verdict.GOOD;
        }
        return Ground.COPIED.suspect("%s on each of %d days in a row".formatted(Scale.say(mm), days));
    }
}
