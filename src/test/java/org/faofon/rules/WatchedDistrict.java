package org.faofon.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faofon.alerts.Hazard;
import org.faofon.network.HydrologicalZone;
import org.faofon.readings.Quality;
import org.faofon.readings.totals.RainWindows;
import org.faofon.support.Sent;

/** Srinagarindra with two gauges that report each hour, watched by {@link Rules#hourWatch}. */
public final class WatchedDistrict {
    public static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z");
    public static final Duration HOUR = Duration.ofHours(1);
    public static final String NA_THOM = "PTL35";
    public static final String BAN_NA = "PTL36";

    private final RainWindows rain = new RainWindows();

    public void fell(String gauge, Instant end, String mm) {
        fell(gauge, end, mm, Quality.GOOD);
    }

    public void fell(String gauge, Instant end, String mm, Quality quality) {
        rain.put(Sent.reading(gauge, end, HOUR, mm), quality);
    }

    public RuleEvaluator judge() {
        EvaluationScope post = new EvaluationScope(
                Hazard.FLASH_FLOOD,
                Rules.district("9311", HydrologicalZone.FOOTHILL),
                List.of(Rules.gauge(NA_THOM, HOUR), Rules.gauge(BAN_NA, HOUR)));
        return new RuleEvaluator(List.of(Rules.hourWatch()), post, RainTotals.of(rain), 0.8);
    }
}
