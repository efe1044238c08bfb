package org.faofon.rules.backtest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.jspecify.annotations.Nullable;

/**
 * How often a set of rules holds over a stored past.
 *
 * @param years of the period in which any district was observed
 * @param gaugeYears the observed years of all gauges, added up
 * @param lessThanAYear whether yearly numbers depend on the observed season
 * @param levels alerts of each hazard that reached a level, and of all hazards together
 * @param rules each rule separately
 * @param pushes to the warned group, with events of the same moment as one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FrequencyReport(
        BigDecimal years,
        BigDecimal gaugeYears,
        boolean lessThanAYear,
        List<OfLevel> levels,
        List<OfRule> rules,
        long pushes,
        @Nullable BigDecimal pushesPerYear) {
    /** The accepted limits, decision 30: alerts of a level, all hazards together, per district and year. */
    public static BigDecimal mostOf(Level level) {
        return switch (level) {
            case WATCH -> new BigDecimal("10");
            case WARNING -> new BigDecimal("3");
            case EMERGENCY -> new BigDecimal("0.3");
        };
    }

    /**
     * How often alerts reach a level.
     *
     * @param hazard null for all of them together
     * @param events alerts that reached it
     * @param beganAbove the share of them that began above level 1
     * @param districtYears in which it could have been reached
     * @param gaugeEvents events at gauges at which a rule of the level, or of a higher one, held
     * @param most the accepted maximum, for all hazards together
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfLevel(
            @Nullable Hazard hazard,
            Level level,
            long events,
            @Nullable BigDecimal beganAbove,
            BigDecimal districtYears,
            @Nullable BigDecimal perDistrictYear,
            long gaugeEvents,
            BigDecimal gaugeYears,
            @Nullable BigDecimal perGaugeYear,
            @Nullable BigDecimal most) {
        public boolean tooMany() {
            return most != null && perDistrictYear != null && perDistrictYear.compareTo(most) > 0;
        }
    }

    /** How often a rule holds; an event is over when it has not held for its longest window. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfRule(
            String rule,
            Hazard hazard,
            Level level,
            long gaugeEvents,
            BigDecimal gaugeYears,
            @Nullable BigDecimal perGaugeYear,
            long districtEvents,
            BigDecimal districtYears,
            @Nullable BigDecimal perDistrictYear) {}

    /** To about nine hours, so that a short past is not zero. */
    static BigDecimal years(double years) {
        return BigDecimal.valueOf(years).setScale(3, RoundingMode.HALF_UP);
    }

    /** Null if nothing was observed: then it is unknown. */
    static @Nullable BigDecimal rate(long events, double of) {
        return of <= 0 ? null : BigDecimal.valueOf(events / of).setScale(2, RoundingMode.HALF_UP);
    }
}
