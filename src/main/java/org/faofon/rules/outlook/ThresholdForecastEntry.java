package org.faofon.rules.outlook;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;

/**
 * A rule that would hold at a gauge if it went on raining there.
 *
 * @param at the soonest time, by any of the rates
 * @param window of the threshold that would be reached last
 * @param atLeastMm that threshold
 * @param mm what the window holds now
 * @param byRate the time by each rate by which it would be reached
 */
public record ThresholdForecastEntry(
        OffsetDateTime at,
        String gauge,
        String district,
        String rule,
        Hazard hazard,
        Level level,
        Duration window,
        BigDecimal atLeastMm,
        BigDecimal mm,
        List<ByRate> byRate) {
    /**
     * What one assumption gives.
     *
     * @param over the time before now whose rain is taken to go on
     */
    public record ByRate(Duration over, BigDecimal mmPerHour, OffsetDateTime at) {}
}
