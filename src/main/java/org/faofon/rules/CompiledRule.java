package org.faofon.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Evidence.Measure;
import org.faofon.rules.Rule.Confirm;
import org.jspecify.annotations.Nullable;

/** A version of a rule, prepared for evaluation at one gauge and time. */
public final class CompiledRule {
    private final Rule rule;
    private final int version;
    private final List<List<Threshold>> conditions;

    /** The state of an open rule at a gauge. */
    enum Warmth {
        /** Some condition is still at or above its clearing value. */
        WARM,
        /** Every condition on the current rain is below its clearing value. */
        COLD,
        /** Too little of a window was observed to say that it is below. */
        UNKNOWN
    }

    public CompiledRule(Rule rule, int version) {
        this.rule = rule;
        this.version = version;
        this.conditions = rule.when().stream().map(Threshold::of).toList();
    }

    public Rule rule() {
        return rule;
    }

    public int version() {
        return version;
    }

    /** All must hold; each has one or more alternatives. */
    public List<List<Threshold>> conditions() {
        return conditions;
    }

    @Nullable
    Duration confirmWithin() {
        Confirm confirm = rule.confirm();
        return confirm == null ? null : confirm.timeout();
    }

    /** What an alert says of it, if its rain falls upstream. */
    Evidence.@Nullable Upstream upstream() {
        Rule.Upstream from = rule.upstream();
        if (from == null) {
            return null;
        }
        Rule.Name river = from.river();
        return new Evidence.Upstream(
                from.lag().from(),
                from.lag().to(),
                river == null ? null : river.th(),
                river == null ? null : river.en());
    }

    /**
     * The values with which the rule holds at that gauge and time, one for each condition; empty if it does not hold.
     */
    public Optional<List<Measure>> holds(RainTotals rain, String gauge, Instant at) {
        List<Measure> measures = new ArrayList<>();
        for (List<Threshold> condition : conditions) {
            Optional<Measure> greatest = greatest(condition, rain, gauge, at);
            if (greatest.filter(measure -> ratio(measure) >= 1).isEmpty()) {
                return Optional.empty();
            }
            measures.add(greatest.get());
        }
        return Optional.of(measures);
    }

    /**
     * Of a condition's alternatives, the one closest to its threshold or furthest over it; one that holds without
     * suspect rain is preferred.
     */
    private static Optional<Measure> greatest(List<Threshold> condition, RainTotals rain, String gauge, Instant at) {
        Measure greatest = null;
        for (Threshold threshold : condition) {
            Measure measure = threshold.measure(rain, gauge, at);
            if (greatest == null || isMore(measure, greatest)) {
                greatest = measure;
            }
        }
        return Optional.ofNullable(greatest);
    }

    private static boolean isMore(Measure measure, Measure other) {
        return measure.confirmed() == other.confirmed() ? ratio(measure) > ratio(other) : measure.confirmed();
    }

    /**
     * How many micrometres of rain are needed at least, from now on, before the rule may hold there at any time after
     * that start; 0 or less if it may hold already.
     *
     * <p>Each window is widened until it contains everything that a window of the same condition could contain at those
     * times, now or later. Its content can only grow by the rain that is added after now, however late or long a
     * reading is. Of the soil water index, see {@link Threshold#most}.
     */
    long headroom(RainTotals rain, String gauge, Instant now, Duration back) {
        long room = Long.MIN_VALUE;
        for (List<Threshold> condition : conditions) {
            long least = Long.MAX_VALUE;
            for (Threshold threshold : condition) {
                least = Math.min(least, threshold.micrometres() - threshold.most(rain, gauge, now, back));
            }
            room = Math.max(room, least); // All conditions must hold: the one furthest away decides.
        }
        return room;
    }

    /** The rain as a share of the threshold: 1 is at the threshold. */
    static double ratio(Measure measure) {
        return (double) measure.depthMicrometres() / measure.thresholdMicrometres();
    }

    /**
     * The state of the rule at a gauge where it has held. The earlier wetness of the ground does not count: it stays
     * for weeks.
     *
     * <p>A gauge that reports once a day says nothing about the last hours: for a window that is shorter than its usual
     * reading, the time of such a reading must have been observed instead.
     *
     * @param usual the length of the gauge's usual reading
     * @param share the share of a window that must have been observed before it can count as below
     */
    Warmth warmth(RainTotals rain, String gauge, Instant at, Duration usual, double share) {
        boolean unknown = false;
        for (List<Threshold> condition : conditions) {
            for (Threshold threshold : condition) {
                if (!threshold.ofNow()) {
                    continue;
                }
                Measure measure = threshold.measure(rain, gauge, at);
                if (ratio(measure) >= rule.clearBelow()) {
                    return Warmth.WARM;
                }
                double coverage = threshold.window().compareTo(usual) < 0
                        ? rain.total(gauge, at, usual).coverage()
                        : measure.coverage();
                unknown |= coverage < share;
            }
        }
        return unknown ? Warmth.UNKNOWN : Warmth.COLD;
    }
}
