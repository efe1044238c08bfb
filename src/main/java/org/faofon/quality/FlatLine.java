package org.faofon.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.readings.Fall;
import org.faofon.readings.Ground;
import org.faofon.readings.QualityCheck;
import org.faofon.readings.Series;
import org.faofon.readings.Verdict;

/**
 * Suspects the same rain again and again, which no rain does but a stuck counter or a looping program (QARTOD's flat line
 * test; the streaks of Lewis et al. 2021, GSDR). The readings before it is noticed stay good.
 */
@ApplicationScoped
class FlatLine implements QualityCheck {
    private static final Duration LONGEST = Duration.ofHours(1);

    private final int most;

    FlatLine(QualityConfig config) {
        most = config.flatLineReadings();
    }

    @Override
    public Verdict check(Fall fall, Gauge gauge, Series own) {
        if (gauge.kind == GaugeKind.MANUAL || fall.interval().length().compareTo(LONGEST) > 0) {
            return Verdict.CANNOT_JUDGE;
        }
        if (fall.depth().micrometres() == 0 || !repeatsTheOneBefore(fall, own)) {
            return Verdict.GOOD;
        }
        int equal = Runs.equalUpTo(fall, own, most, Duration.ZERO);
        return equal < most
                ? Verdict.GOOD
                : Ground.FLAT_LINE.suspect(
                        "%s in each of %d readings in a row".formatted(Scale.say(Scale.mm(fall.depth())), equal));
    }

    /** Asked first, because most rain is unequal, and to look far back costs. */
    private static boolean repeatsTheOneBefore(Fall fall, Series own) {
        return Runs.endingAtStartOf(fall, own).stream()
                .anyMatch(before -> before.depth().equals(fall.depth()));
    }
}
