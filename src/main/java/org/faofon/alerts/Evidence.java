package org.faofon.alerts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that held at one gauge, with its values.
 *
 * @param rule the rule's code
 * @param version the version of the rule that held
 * @param confirmWithin how long an officer has to confirm before it is published automatically; null if it is published
 * at once
 * @param since when it first held, within the examined time
 * @param at the end of the windows with the greatest values, which are the values given here
 * @param until when it last held, within the examined time
 * @param unconfirmed whether it held only because of suspect rain, so that it waits for an officer without a time limit
 * @param upstream set if the gauge is not in the warned district but upstream of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(
        String rule,
        int version,
        Level level,
        @Nullable Duration confirmWithin,
        String gauge,
        Instant since,
        Instant at,
        Instant until,
        List<Measure> measures,
        boolean unconfirmed,
        @Nullable Upstream upstream) {
    /** Evidence without suspect rain. */
    public Evidence(
            String rule,
            int version,
            Level level,
            @Nullable Duration confirmWithin,
            String gauge,
            Instant since,
            Instant at,
            Instant until,
            List<Measure> measures) {
        this(rule, version, level, confirmWithin, gauge, since, at, until, measures, false, null);
    }

    /**
     * When the water of this rain comes to the warned district.
     *
     * @param from how long after the rain at the earliest
     * @param to how long after it at the latest
     * @param riverTh the name of the river, if the rule says it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Upstream(
            Duration from,
            Duration to,
            @Nullable String riverTh,
            @Nullable String riverEn) {}

    /**
     * One condition of the rule.
     *
     * @param window how long the rain was added up
     * @param endingAgo how long before {@code at} the window ended; zero for the rain of now
     * @param coverage the share of the window that was observed, 0 to 1
     * @param unconfirmedMicrometres how much of the depth comes from suspect readings
     * @param soilWater whether the depths are the soil water index, and the window is what it remembers; otherwise rain
     */
    public record Measure(
            Duration window,
            Duration endingAgo,
            long depthMicrometres,
            long thresholdMicrometres,
            double coverage,
            long unconfirmedMicrometres,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean soilWater) {
        /** Rain over a window. */
        public Measure(
                Duration window,
                Duration endingAgo,
                long depthMicrometres,
                long thresholdMicrometres,
                double coverage,
                long unconfirmedMicrometres) {
            this(window, endingAgo, depthMicrometres, thresholdMicrometres, coverage, unconfirmedMicrometres, false);
        }

        /** A measured condition without suspect rain. */
        public Measure(
                Duration window,
                Duration endingAgo,
                long depthMicrometres,
                long thresholdMicrometres,
                double coverage) {
            this(window, endingAgo, depthMicrometres, thresholdMicrometres, coverage, 0);
        }

        /** Whether the threshold is reached without the suspect rain. */
        public boolean confirmed() {
            return depthMicrometres - unconfirmedMicrometres >= thresholdMicrometres;
        }
    }

    /** Whether it is published automatically and at once. */
    public boolean needsNobody() {
        return confirmWithin == null && !unconfirmed;
    }

    /** How far the rain of now goes towards its threshold, by the condition that goes farthest: 1 is at it. */
    public double ratio() {
        double highest = 0; // Asked for at every step of a backtest: no streams.
        for (Measure measure : measures) {
            if (measure.endingAgo().isZero()) {
                double share = (double) measure.depthMicrometres() / Math.max(1, measure.thresholdMicrometres());
                highest = Math.max(highest, share);
            }
        }
        return highest;
    }

    /** The same, but having held over that time. */
    public Evidence over(Instant first, Instant last) {
        return new Evidence(
                rule, version, level, confirmWithin, gauge, first, at, last, measures, unconfirmed, upstream);
    }

    /** The same, but not to be believed without an officer. */
    public Evidence doubted() {
        return new Evidence(rule, version, level, confirmWithin, gauge, since, at, until, measures, true, upstream);
    }
}
