package org.faofon.rules.outlook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.rules.Rule.Upstream;
import org.jspecify.annotations.Nullable;

/**
 * A rule that would hold at a gauge if the rain continued there.
 *
 * @param at the soonest time, over all rates
 * @param district the one that would be warned
 * @param upstream set if the gauge is upstream of it: its water comes later
 * @param window of the threshold that would be reached last
 * @param soilWater whether it is one of the soil water index, whose window is what that remembers
 * @param atLeastMm that threshold
 * @param mm what the window contains now
 * @param byRate the time for each rate with which it would be reached
 */
@Schema(name = "Prospect")
public record ThresholdForecastEntry(
        OffsetDateTime at,
        String gauge,
        String district,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Upstream upstream,
        String rule,
        Hazard hazard,
        Level level,
        Duration window,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean soilWater,
        BigDecimal atLeastMm,
        BigDecimal mm,
        List<ByRate> byRate) {
    /** The same of a district downstream. */
    ThresholdForecastEntry warning(String warned, @Nullable Upstream from) {
        return new ThresholdForecastEntry(
                at, gauge, warned, from, rule, hazard, level, window, soilWater, atLeastMm, mm, byRate);
    }

    /**
     * The result of one assumption.
     *
     * @param over the recent time whose rain is assumed to continue
     */
    public record ByRate(Duration over, BigDecimal mmPerHour, OffsetDateTime at) {}
}
