package org.faofon.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.network.District;
import org.faofon.network.Gauge;
import org.faofon.network.HydrologicalZone;
import org.jspecify.annotations.Nullable;

/**
 * When rain becomes a finding. A rule is data: it is stored in versions, and an alert names the version that raised it.
 *
 * @param when conditions that must all hold at one gauge
 * @param area whom it warns: the districts where its alerts are
 * @param upstream where the rain falls, if that is not in the district that is warned
 * @param minGauges how many such gauges of one district are needed
 * @param clearBelow the share of a threshold below which the rain must stay before the rule is over, 0 to 1
 * @param hold how long it must stay there
 * @param confirm who must confirm before publication; null if it is published at once
 * @param source the paper, standard or agency that the numbers come from
 */
public record Rule(
        String code,
        Hazard hazard,
        Level level,
        Name name,
        List<Condition> when,
        Area area,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Upstream upstream,
        int minGauges,
        double clearBelow,
        Duration hold,
        @Nullable Confirm confirm,
        boolean enabled,
        String source) {
    /** The rule's name in Thai and in English. */
    public record Name(String th, String en) {}

    /**
     * Rain over a window, over any duration of a curve, or as much of it as is still in the ground.
     *
     * @param window the length of the window; null for the others
     * @param endingAgo how long before now the window ends; null is zero
     * @param atLeastMm the threshold in millimetres
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Condition")
    public record Condition(
            @Nullable Duration window,
            @Nullable Duration endingAgo,
            @Nullable BigDecimal atLeastMm,
            @Nullable Curve curve,
            @Nullable SoilWaterIndex soilWaterIndex) {
        public Condition {
            long kinds = Stream.of(window, curve, soilWaterIndex)
                    .filter(Objects::nonNull)
                    .count();
            if (kinds != 1 || (window == null) != (atLeastMm == null)) {
                throw new IllegalArgumentException(
                        "a condition needs a window with atLeastMm, or a curve, or a soilWaterIndex");
            }
            if (soilWaterIndex != null && endingAgo != null) {
                throw new IllegalArgumentException("a soilWaterIndex is that of now");
            }
        }

        /** A window or a curve. */
        public Condition(
                @Nullable Duration window,
                @Nullable Duration endingAgo,
                @Nullable BigDecimal atLeastMm,
                @Nullable Curve curve) {
            this(window, endingAgo, atLeastMm, curve, null);
        }

        /** A threshold of the soil water index. */
        public static Condition ofSoilWater(BigDecimal atLeastMm) {
            return new Condition(null, null, null, null, new SoilWaterIndex(atLeastMm));
        }

        public Duration ago() {
            return endingAgo == null ? Duration.ZERO : endingAgo;
        }
    }

    /**
     * An intensity–duration threshold, I = α · D^β with I in mm/h and D in hours (Caine 1980: 14.82, −0.39).
     *
     * @param from the shortest duration
     * @param to the longest duration; every whole number of hours between them is checked
     */
    public record Curve(double alpha, double beta, Duration from, Duration to) {}

    /** A threshold of the soil water index of Okada et al. 2001, see {@link org.faofon.readings.totals.SoilWaterTanks}. */
    public record SoilWaterIndex(BigDecimal atLeastMm) {}

    /** Everywhere, where both are null; a zone; or some districts by their codes. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Area(
            @Nullable HydrologicalZone zone, @Nullable List<String> districts) {
        public boolean covers(District district) {
            return (zone == null || zone.equals(district.zone))
                    && (districts == null || districts.contains(district.code));
        }
    }

    /**
     * Rain upstream, whose water comes later.
     *
     * @param rainIn where the rain falls
     * @param lag how long after the rain the water may come
     * @param river the name of the river, if the warning is to say it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Upstream")
    public record Upstream(RainIn rainIn, Lag lag, @Nullable Name river) {}

    /** Districts by their codes, gauges by theirs, or both. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RainIn(
            @Nullable List<String> districts, @Nullable List<String> gauges) {
        public boolean covers(Gauge gauge) {
            return (gauges != null && gauges.contains(gauge.code))
                    || (districts != null && districts.contains(gauge.district().code));
        }
    }

    /** From the rain to the first water, and to the last. */
    public record Lag(Duration from, Duration to) {}

    /** Who confirms, and how long they have before the alert is published as unconfirmed. */
    public record Confirm(String by, Duration timeout) {}

    public Rule {
        if (when.isEmpty()) {
            throw new IllegalArgumentException("a rule needs at least one condition");
        }
        if (minGauges < 1) {
            throw new IllegalArgumentException("minGauges must be at least 1, but was " + minGauges);
        }
        if (!(clearBelow > 0 && clearBelow <= 1)) {
            throw new IllegalArgumentException("clearBelow must be over 0 and up to 1, but was " + clearBelow);
        }
        if (hold.isNegative()) {
            throw new IllegalArgumentException("hold must not be negative, but was " + hold);
        }
    }

    /** A rule about the rain of the districts that it warns. */
    public Rule(
            String code,
            Hazard hazard,
            Level level,
            Name name,
            List<Condition> when,
            Area area,
            int minGauges,
            double clearBelow,
            Duration hold,
            @Nullable Confirm confirm,
            boolean enabled,
            String source) {
        this(code, hazard, level, name, when, area, null, minGauges, clearBelow, hold, confirm, enabled, source);
    }

    /** How long its rain must be below its clearing values: the hold time, after the last water has come. */
    public Duration quietTime() {
        return upstream == null ? hold : hold.plus(upstream.lag().to());
    }

    /** Whether it holds by the rain of that gauge, for one of the districts that it warns. */
    public boolean takesRainOf(Gauge gauge) {
        return upstream == null
                ? area.covers(gauge.district())
                : upstream.rainIn().covers(gauge);
    }

    /** Whether both hold for the same rain at the same places. */
    public boolean holdsAlike(Rule other) {
        return code.equals(other.code)
                && when.equals(other.when)
                && area.equals(other.area)
                && Objects.equals(upstream, other.upstream)
                && minGauges == other.minGauges;
    }

    /** The same rule under another name. */
    public Rule named(Name other) {
        return new Rule(
                code,
                hazard,
                level,
                other,
                when,
                area,
                upstream,
                minGauges,
                clearBelow,
                hold,
                confirm,
                enabled,
                source);
    }

    /** The same rule, enabled or disabled. */
    public Rule enabled(boolean inForce) {
        return new Rule(
                code, hazard, level, name, when, area, upstream, minGauges, clearBelow, hold, confirm, inForce, source);
    }
}
