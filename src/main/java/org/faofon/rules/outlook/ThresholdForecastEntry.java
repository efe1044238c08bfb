package org.faofon.rules.outlook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;

/**
 * A rule that would hold at a gauge if the rain continued there.
 *
 * @param at the soonest time, over all rates
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
        String rule,
        Hazard hazard,
        Level level,
        Duration window,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean soilWater,
        BigDecimal atLeastMm,
        BigDecimal mm,
        List<ByRate> byRate) {
    /**
     * The result of one assumption.
     *
     * @param over the recent time whose rain is assumed to continue
     */
    public record ByRate(Duration over, BigDecimal mmPerHour, OffsetDateTime at) {}
}
