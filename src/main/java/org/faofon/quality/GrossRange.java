package org.faofon.quality;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.faofon.network.Gauge;
import org.faofon.readings.Depth;
import org.faofon.readings.Fall;
import org.faofon.readings.Ground;
import org.faofon.readings.MostRain;
import org.faofon.readings.Quality;
import org.faofon.readings.QualityCheck;
import org.faofon.readings.Series;
import org.faofon.readings.Verdict;

/** Fails only what has never fallen anywhere on earth in so short a time. QARTOD calls this the gross range test. */
@Singleton
class GrossRange implements QualityCheck {
    /** There is no record of longer times. */
    private static final Duration LONGEST = Duration.ofDays(4);

    @Override
    public Verdict check(Fall fall, Gauge gauge, Series own) {
        Duration length = fall.interval().length();
        if (length.compareTo(LONGEST) > 0) {
            return Verdict.CANNOT_JUDGE;
        }
        int most = MostRain.micrometresIn(length);
        if (fall.depth().micrometres() > most) {
            return Ground.GROSS_RANGE.verdict(
                    Quality.FAIL,
                    "more than has ever fallen in %s, %s mm"
                            .formatted(length, Depth.toMm(most).toPlainString()));
        }
        return Verdict.GOOD;
    }
}
