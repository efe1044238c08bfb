package org.faofon.rules.outlook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faofon.readings.RainTotal;
import org.faofon.rules.CompiledRule;
import org.faofon.rules.EvaluationTimes;
import org.faofon.rules.RainTotals;
import org.faofon.rules.Threshold;

/**
 * When a rule would hold at a gauge if it went on raining there as it has rained of late. Rain that leaves a window on the
 * way is taken off; nothing is said of what the weather will do. Plain Java.
 */
final class ThresholdForecaster {
    /** A rate is believed when so much of the time it is taken from was observed; as for a window that clears. */
    private final double coverage;

    private final RainTotals rain;
    private final Duration horizon;

    /**
     * A rule that would hold.
     *
     * @param at a full five minutes, the first at which it would
     * @param threshold the one that would be reached last
     * @param nowMicrometres what its window holds now
     * @param thenMicrometres what its window would hold
     */
    record Reached(Instant at, Threshold threshold, long nowMicrometres, long thenMicrometres) {}

    /** Rain that goes on. */
    private record Rate(long micrometres, Duration over) {
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
     * Looks at one rule and one gauge.
     *
     * @param over the time before now whose rain goes on
     * @return empty if the rule holds already, does not hold within the horizon, or nobody knows how it rains
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
