package org.faofon.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.Evidence.Measure;
import org.faofon.readings.RainTotal;
import org.faofon.rules.Rule.Confirm;
import org.jspecify.annotations.Nullable;

/** A version of a rule, made ready to judge the rain at one gauge and time. */
public final class CompiledRule {
    private final Rule rule;
    private final int version;
    private final List<List<Threshold>> conditions;

    /** What can be said of a gauge while a rule is open. */
    enum Warmth {
        /** Some condition is still at or above its clearing value. */
        WARM,
        /** Every condition on the rain of now is below its clearing value. */
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

    int version() {
        return version;
    }

    /** All must hold; each has the ways in which it can. */
    public List<List<Threshold>> conditions() {
        return conditions;
    }

    @Nullable
    Duration confirmWithin() {
        Confirm confirm = rule.confirm();
        return confirm == null ? null : confirm.timeout();
    }

    /** The numbers by which the rule holds at that gauge and time, one for each condition; empty if it does not. */
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
     * Of the ways in which a condition can hold, the one that comes closest or goes farthest beyond; one that holds without
     * suspect rain comes first.
     */
    private static Optional<Measure> greatest(List<Threshold> condition, RainTotals rain, String gauge, Instant at) {
        Measure greatest = null;
        for (Threshold threshold : condition) {
            Measure measure = measure(threshold, rain, gauge, at);
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
     * How many micrometres of rain it takes at least, from now on, until the rule may hold there at any time later than so
     * far back; 0 or less if it may hold already.
     *
     * <p>Each window is widened until it takes in all that a window of the same condition could see at those times, now or
     * later. What it holds can only grow by the rain that is put in after now, however late or long a reading is.
     */
    long headroom(RainTotals rain, String gauge, Instant now, Duration back) {
        long room = Long.MIN_VALUE;
        for (List<Threshold> condition : conditions) {
            long least = Long.MAX_VALUE;
            for (Threshold threshold : condition) {
                Duration wide = threshold.window().plus(threshold.endingAgo()).plus(back);
                RainTotal most = rain.total(gauge, now, wide);
                least = Math.min(least, threshold.micrometres() - most.depthMicrometres());
            }
            room = Math.max(room, least); // All conditions must hold: the one farthest away decides.
        }
        return room;
    }

    private static Measure measure(Threshold threshold, RainTotals rain, String gauge, Instant at) {
        RainTotal total = rain.total(gauge, at.minus(threshold.endingAgo()), threshold.window());
        return new Measure(
                threshold.window(),
                threshold.endingAgo(),
                total.depthMicrometres(),
                threshold.micrometres(),
                total.coverage(),
                total.unconfirmedMicrometres());
    }

    /** How far the rain is towards the threshold: 1 is at it. */
    static double ratio(Measure measure) {
        return (double) measure.depthMicrometres() / measure.thresholdMicrometres();
    }

    /**
     * How warm the rule still is at a gauge where it has held. How wet the ground was before the storm has no say in it:
     * that stays so for weeks.
     *
     * <p>What a gauge reports once a day tells nothing of the last hours: of a window that is shorter than its usual
     * reading, the time of such a reading must have been observed instead.
     *
     * @param usual how long the gauge's usual reading is
     * @param share the share of a window that must have been observed before it can count as below
     */
    Warmth warmth(RainTotals rain, String gauge, Instant at, Duration usual, double share) {
        boolean unknown = false;
        for (List<Threshold> condition : conditions) {
            for (Threshold threshold : condition) {
                if (!threshold.ofNow()) {
                    continue;
                }
                Measure measure = measure(threshold, rain, gauge, at);
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
