package org.faofon.quality.neighbours;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.faofon.network.Gauge;
import org.faofon.quality.QualityConfig;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Verdict;

/**
 * Caches for some hours what {@link StationOutlier} says about a gauge, because weeks of rain are expensive to compute
 * for each reading.
 */
final class OutlierCache {
    private static final Duration LONGEST = Duration.ofHours(1);

    private final StationOutlier check;
    private final VerdictCombiner others;
    private final long everySeconds;
    private final Map<String, Map<Instant, Verdict>> known = new HashMap<>();

    /** @param others rain that they suspect is left out of the computation */
    OutlierCache(QualityConfig.Outlier config, VerdictCombiner others) {
        check = new StationOutlier(config);
        this.others = others;
        everySeconds = config.every().toSeconds();
    }

    /** Rain from then on is new, so results that used it are invalid, and results for the distant past are dropped. */
    void forgetAfter(String gauge, Instant instant) {
        known.computeIfAbsent(gauge, code -> new HashMap<>())
                .keySet()
                .removeIf(at -> at.isAfter(instant) || at.isBefore(instant.minusSeconds(everySeconds * 2)));
    }

    /** The result for the gauge's last weeks; rain that rises and falls, or that a neighbour had too, is good. */
    Verdict verdict(Gauge gauge, RainInterval fall, NeighbourContext vicinity) {
        if (fall.interval().length().compareTo(LONGEST) > 0) {
            return Verdict.CANNOT_JUDGE;
        }
        long end = fall.interval().end().getEpochSecond();
        Instant before = Instant.ofEpochSecond(Math.floorDiv(end, everySeconds) * everySeconds);
        Verdict verdict = known.computeIfAbsent(gauge.code, code -> new HashMap<>())
                .computeIfAbsent(
                        before, at -> check.check(at, vicinity, strange -> others.suspect(strange, gauge, vicinity)));
        boolean fell = fall.depth().micrometres() > 0;
        return fell && others.isBorneOut(fall, vicinity) ? Verdict.GOOD : others.less(verdict, fell, fall, vicinity);
    }
}
