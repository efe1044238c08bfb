package org.faofon.rules.backtest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.jspecify.annotations.Nullable;

/**
 * An alert that a backtest would have raised.
 *
 * @param district the district's code
 * @param level the highest level that it reached
 * @param beganAt when the rain first reached a threshold
 * @param raisedAt when that was noticed
 * @param endedAt when it was over; null if it was open when the period ended
 * @param steps its events, in order; the first ones if there are very many
 * @param peaks the greatest rain with which each rule held
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrialAlert(
        Hazard hazard,
        String district,
        Level level,
        OffsetDateTime beganAt,
        OffsetDateTime raisedAt,
        @Nullable OffsetDateTime endedAt,
        List<Step> steps,
        List<Peak> peaks) {
    /**
     * An event.
     *
     * @param level the level that it is about
     */
    public record Step(OffsetDateTime at, AlertEvent.Kind kind, Level level) {}

    /**
     * The rain of one condition of a rule, at the time when the rule was exceeded most.
     *
     * @param at when the window ended; for a window in the past, that much later
     * @param soilWater whether it is the soil water index instead
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Peak(
            String rule,
            int version,
            String gauge,
            OffsetDateTime at,
            Duration window,
            @Nullable Duration endingAgo,
            BigDecimal mm,
            BigDecimal thresholdMm,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean soilWater) {}

    /** Whether two existed at the same time, for the same hazard in the same place. */
    boolean meets(TrialAlert other) {
        return hazard == other.hazard
                && district.equals(other.district)
                && (other.endedAt == null || raisedAt.isBefore(other.endedAt))
                && (endedAt == null || other.raisedAt.isBefore(endedAt));
    }
}
