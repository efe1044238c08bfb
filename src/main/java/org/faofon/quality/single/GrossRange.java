package org.faofon.quality.single;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.faofon.network.Gauge;
import org.faofon.readings.Depth;
import org.faofon.readings.MaximumRainfall;
import org.faofon.readings.Quality;
import org.faofon.readings.QualityCheck;
import org.faofon.readings.RainHistory;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;

/** Fails only what has never fallen anywhere on earth in that time. QARTOD calls this the gross range test. */
@Singleton
public class GrossRange implements QualityCheck {
    /** There is no record for longer times. */
    private static final Duration LONGEST = Duration.ofDays(4);

    @Override
    public Verdict check(RainInterval fall, Gauge gauge, RainHistory own) {
        Duration length = fall.interval().length();
        if (length.compareTo(LONGEST) > 0) {
            return Verdict.CANNOT_JUDGE;
        }
        int most = MaximumRainfall.micrometresIn(length);
        if (fall.depth().micrometres() > most) {
            return VerdictReason.GROSS_RANGE.verdict(
                    Quality.FAIL,
                    "more than has ever fallen in %s, %s mm"
                            .formatted(length, Depth.toMm(most).toPlainString()));
        }
        return Verdict.GOOD;
    }
}
