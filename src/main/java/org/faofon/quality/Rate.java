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
 * Suspects more than is likely in so short a time, unless a neighbour had much too: the climatological side of QARTOD's
 * gross range test. The limit is about a third of the world's records at any duration; 210 mm in 3 h (Songkhla) and 634 mm
 * in 24 h (Pattani), which happened, are below it.
 */
@Singleton
class Rate implements QualityCheck {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(4);

    private final double mmInAnHour;

    Rate(QualityConfig config) {
        mmInAnHour = config.rateMmInAnHour();
    }

    @Override
    public Verdict check(Fall fall, Gauge gauge, Series own) {
        Duration length = fall.interval().length();
        if (length.compareTo(LONGEST) > 0) {
            return Verdict.CANNOT_JUDGE;
        }
        double most = Scale.byRoot(mmInAnHour, HOUR, length);
        double mm = Scale.mm(fall.depth());
        return mm <= most
                ? Verdict.GOOD
                : Ground.RATE.suspect("%s in %s, more than %s".formatted(Scale.say(mm), length, Scale.say(most)));
    }

    @Override
    public boolean yieldsToNeighbours() {
        return true;
    }
}
