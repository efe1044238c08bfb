package org.faofon.quality;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.faofon.network.Gauge;
import org.faofon.readings.Fall;
import org.faofon.readings.Ground;
import org.faofon.readings.QualityCheck;
import org.faofon.readings.Series;
import org.faofon.readings.Verdict;

/**
 * Suspects a sudden rise from one short reading to the next, as emptying or cleaning a bucket makes, unless a neighbour
 * had much rain too (QARTOD's rate of change test).
 */
@Singleton
class Step implements QualityCheck {
    private static final Duration HOUR = Duration.ofHours(1);

    private final double mmInAnHour;

    Step(QualityConfig config) {
        mmInAnHour = config.stepMmInAnHour();
    }

    @Override
    public Verdict check(Fall fall, Gauge gauge, Series own) {
        Duration length = fall.interval().length();
        if (length.compareTo(HOUR) > 0) {
            return Verdict.CANNOT_JUDGE;
        }
        double most = Scale.byRoot(mmInAnHour, HOUR, length);
        double mm = Scale.mm(fall.depth());
        if (mm <= most) {
            return Verdict.GOOD;
        }
        List<Fall> before = Runs.endingAtStartOf(fall, own);
        if (before.isEmpty() || !before.get(0).interval().length().equals(length)) {
            return Verdict.CANNOT_JUDGE;
        }
        double rise = mm - Scale.mm(before.get(0).depth());
        return rise <= most
                ? Verdict.GOOD
                : Ground.STEP.suspect("%s more than in the %s before".formatted(Scale.say(rise), length));
    }

    /** A storm goes on; what was emptied into the bucket does not. */
    @Override
    public boolean yieldsToIncrements() {
        return true;
    }

    @Override
    public boolean yieldsToNeighbours() {
        return true;
    }
}
