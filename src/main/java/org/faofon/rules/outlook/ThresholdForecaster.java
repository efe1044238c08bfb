package org.faofon.rules.outlook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faofon.readings.RainTotal;
import org.faofon.readings.totals.SoilWater;
import org.faofon.rules.CompiledRule;
import org.faofon.rules.EvaluationTimes;
import org.faofon.rules.RainTotals;
import org.faofon.rules.Threshold;

/**
 * Computes when a rule would hold at a gauge if the recent rain continued. Rain that leaves a window meanwhile is
 * subtracted; it is not a weather forecast. Plain Java.
 */
final class ThresholdForecaster {
    /** A rate needs this coverage of its time; the same as for a window that clears. */
    private final double coverage;

    private final RainTotals rain;
    private final Duration horizon;

    /**
     * A rule that would hold.
     *
     * @param at the first full five minutes at which it would hold
     * @param threshold the one that would be reached last
     * @param nowMicrometres what its window contains now
     * @param thenMicrometres what its window would contain
     */
    record Reached(Instant at, Threshold threshold, long nowMicrometres, long thenMicrometres) {}

    /** Rain that continues. */
    private record Rate(long micrometres, Duration over) {
        double hourly() {
            return (double) micrometres * Duration.ofHours(1).toSeconds() / over.toSeconds();
        }

        long in(Duration span) {
            return span.isNegative() ? 0 : micrometres * span.toSeconds() / over.toSeconds();
        }
    }

    ThresholdForecaster(RainTotals rain, Duration horizon, double coverage) {
        this.rain = rain;
        this.horizon = horizon;
        this.coverage = coverage;
    }

    /**
     * Forecasts one rule at one gauge.
     *
     * @param over the recent time whose rain continues
     * @return empty if the rule already holds, does not hold within the horizon, or the rate is unknown
     */
    Optional<Reached> when(CompiledRule rule, String gauge, Instant now, Duration over) {
        RainTotal lately = rain.total(gauge, now, over);
        if (lately.coverage() < coverage
                || lately.depthMicrometres() == 0
                || rule.holds(rain, gauge, now).isPresent()) {
            return Optional.empty();
        }
        Rate rate = new Rate(lately.depthMicrometres(), over);
        Instant latest = now.plus(horizon);
        for (Instant at : EvaluationTimes.bucketEnds(now, latest)) {
            Optional<Reached> reached = reached(rule, gauge, now, at, rate);
            if (reached.isPresent()) {
                return reached;
            }
        }
        return Optional.empty();
    }

    private Optional<Reached> reached(CompiledRule rule, String gauge, Instant now, Instant at, Rate rate) {
        List<Reached> each = new ArrayList<>();
        for (List<Threshold> condition : rule.conditions()) {
            Optional<Reached> first = condition.stream()
                    .map(threshold -> then(threshold, gauge, now, at, rate))
                    .filter(then -> then.thenMicrometres >= then.threshold.micrometres())
                    .findFirst();
            if (first.isEmpty()) {
                return Optional.empty();
            }
            each.add(first.get());
        }
        return each.stream().reduce((one, other) -> missing(other) > missing(one) ? other : one);
    }

    private static long missing(Reached reached) {
        return reached.threshold.micrometres() - reached.nowMicrometres;
    }

    private Reached then(Threshold threshold, String gauge, Instant now, Instant at, Rate rate) {
        if (threshold.soilWater()) {
            SoilWater water = rain.soilWater(gauge, now);
            long later = water.micrometresAfter(Duration.between(now, at), rate.hourly());
            return new Reached(at, threshold, water.micrometres(), later);
        }
        Instant end = at.minus(threshold.endingAgo());
        Instant start = end.minus(threshold.window());
        Instant known = end.isBefore(now) ? end : now;
        long fallen = start.isBefore(known) ? depth(gauge, known, Duration.between(start, known)) : 0;
        Instant from = start.isAfter(now) ? start : now;
        long then = fallen + rate.in(Duration.between(from, end));
        return new Reached(at, threshold, depth(gauge, now.minus(threshold.endingAgo()), threshold.window()), then);
    }

    private long depth(String gauge, Instant at, Duration window) {
        return rain.total(gauge, at, window).depthMicrometres();
    }
}
