package org.faofon.quality.single;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.faofon.network.Gauge;
import org.faofon.quality.DurationScaling;
import org.faofon.quality.QualityConfig;
import org.faofon.quality.ReadingRuns;
import org.faofon.readings.QualityCheck;
import org.faofon.readings.RainHistory;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;

/**
 * Suspects a sudden rise from one short reading to the next, as from emptying or cleaning a bucket, or as much in the
 * first reading after a gap, unless a neighbour had much rain too (QARTOD's rate of change test).
 */
@Singleton
public class StepChange implements QualityCheck {
    private static final Duration HOUR = Duration.ofHours(1);

    /** A first reading, however long, must not raise a one-hour warning by itself: half of the step limit. */
    private static final double SHARE_AFTER_GAP = 0.5;

    private final double mmInAnHour;
    private final double likelyMmInAnHour;

    public StepChange(QualityConfig config) {
        mmInAnHour = config.stepMmInAnHour();
        likelyMmInAnHour = config.rateMmInAnHour();
    }

    @Override
    public Verdict check(RainInterval fall, Gauge gauge, RainHistory own) {
        Duration length = fall.interval().length();
        if (length.compareTo(HOUR) > 0) {
            return Verdict.CANNOT_JUDGE;
        }
        double most = DurationScaling.byRoot(mmInAnHour, HOUR, length);
        double mm = DurationScaling.mm(fall.depth());
        double mostAfterGap = Math.min(most, mmInAnHour * SHARE_AFTER_GAP);
        if (mm <= mostAfterGap) {
            return Verdict.GOOD; // Independent of the previous reading, which need not be read.
        }
        List<RainInterval> before = ReadingRuns.endingAboutStartOf(fall, own);
        if (before.isEmpty()) {
            return afterGap(mm, length);
        }
        if (mm <= most) {
            return Verdict.GOOD;
        }
        if (!ReadingRuns.isAboutAsLong(before.get(0), fall)) {
            return Verdict.CANNOT_JUDGE;
        }
        double rise = mm - DurationScaling.mm(before.get(0).depth());
        return rise <= most
                ? Verdict.GOOD
                : VerdictReason.STEP.suspect(
                        "%s more than in the %s before".formatted(DurationScaling.say(rise), length));
    }

    /**
     * The value before is unknown, so the next reading is needed as well. A value that is unlikely by itself is suspect
     * anyway.
     */
    private Verdict afterGap(double mm, Duration length) {
        return mm <= DurationScaling.byRoot(likelyMmInAnHour, HOUR, length)
                ? VerdictReason.STEP.suspect(
                        "%s in the first %s after a gap".formatted(DurationScaling.say(mm), length))
                : Verdict.CANNOT_JUDGE;
    }

    /** A storm continues in the next reading; water poured into the bucket does not. */
    @Override
    public boolean yieldsToIncrements() {
        return true;
    }

    @Override
    public boolean yieldsToNeighbours() {
        return true;
    }
}
