package org.faofon.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.stream.Stream;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.readings.Fall;
import org.faofon.readings.Ground;
import org.faofon.readings.QualityCheck;
import org.faofon.readings.Series;
import org.faofon.readings.Verdict;

/**
 * Suspects the same rain again and again, which no rain does but a stuck counter or a looping program (QARTOD's flat line
 * test; the streaks of Lewis et al. 2021, GSDR). When it is noticed, all of the streak is suspect from its beginning.
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
        if (fall.depth().micrometres() == 0 || !repeatsOneBesideIt(fall, own)) {
            return Verdict.GOOD;
        }
        int equal = Runs.equalAround(fall, own, most, Duration.ZERO);
        return equal < most
                ? Verdict.GOOD
                : Ground.FLAT_LINE.suspect("%s in each of %d readings or more in a row"
                        .formatted(Scale.say(Scale.mm(fall.depth())), equal));
    }

    /** Asked first, because most rain is unequal, and to look far costs. */
    private static boolean repeatsOneBesideIt(Fall fall, Series own) {
        return Stream.concat(Runs.endingAtStartOf(fall, own).stream(), Runs.beginningAtEndOf(fall, own).stream())
                .anyMatch(beside -> beside.depth().equals(fall.depth()));
    }
}
