package org.faofon.quality.single;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.faofon.network.Gauge;
import org.faofon.quality.DurationScaling;
import org.faofon.quality.QualityConfig;
import org.faofon.readings.QualityCheck;
import org.faofon.readings.RainHistory;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;

/**
 * Suspects more rain than is likely in that time, unless a neighbour had much too: the climatological part of QARTOD's
 * gross range test. The limit is about a third of the world records at any duration; 210 mm in 3 h (Songkhla) and 634
 * mm in 24 h (Pattani), which happened, are below it.
 */
@Singleton
public class RainRateLimit implements QualityCheck {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(4);

    private final double mmInAnHour;

    public RainRateLimit(QualityConfig config) {
        mmInAnHour = config.rateMmInAnHour();
    }

    @Override
    public Verdict check(RainInterval fall, Gauge gauge, RainHistory own) {
        Duration length = fall.interval().length();
        if (length.compareTo(LONGEST) > 0) {
            return Verdict.CANNOT_JUDGE;
        }
        double most = DurationScaling.byRoot(mmInAnHour, HOUR, length);
        double mm = DurationScaling.mm(fall.depth());
        return mm <= most
                ? Verdict.GOOD
                : VerdictReason.RATE.suspect(
                        "%s in %s, more than %s".formatted(DurationScaling.say(mm), length, DurationScaling.say(most)));
    }

    @Override
    public boolean yieldsToNeighbours() {
        return true;
    }
}
