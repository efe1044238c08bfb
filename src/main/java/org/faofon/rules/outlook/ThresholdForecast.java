package org.faofon.rules.outlook;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What would happen if the rain continued.
 *
 * @param at the start of the forecast
 * @param within the horizon
 * @param assumption the assumption behind it, in English
 * @param assumptionTh the assumption behind it, in Thai
 * @param prospects the soonest first
 */
@Schema(name = "Outlooks")
public record ThresholdForecast(
        OffsetDateTime at,
        Duration within,
        String assumption,
        String assumptionTh,
        List<ThresholdForecastEntry> prospects) {
    /** As many as an officer can read at a glance. */
    private static final int AT_A_GLANCE = 6;

    /** Those of a district, by its code. */
    public List<ThresholdForecastEntry> in(String district) {
        return prospects.stream()
                .filter(entry -> entry.district().equals(district))
                .limit(AT_A_GLANCE)
                .toList();
    }

    public List<ThresholdForecastEntry> soonest() {
        return prospects.subList(0, Math.min(AT_A_GLANCE, prospects.size()));
    }

    public List<ThresholdForecastEntry> later() {
        return prospects.subList(Math.min(AT_A_GLANCE, prospects.size()), prospects.size());
    }
}
