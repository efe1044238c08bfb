package org.faofon.rules;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.faofon.rules.Rule.Condition;
import org.faofon.rules.Rule.RainIn;

/**
 * Whether one rule can be proven to hold wherever another does, whatever the rain: a window that contains another has
 * at least as much rain. Every proof is correct; without a proof it may still be true.
 */
final class RuleImplication {
    private RuleImplication() {}

    /** Whether {@code weaker} holds at every time and in every district of both at which {@code stronger} does. */
    static boolean holds(Rule stronger, Rule weaker) {
        if (weaker.minGauges() > stronger.minGauges() || !rainOf(stronger).equals(rainOf(weaker))) {
            return false;
        }
        List<List<Threshold>> known =
                stronger.when().stream().map(RuleImplication::byWindow).toList();
        return weaker.when().stream()
                .map(RuleImplication::byWindow)
                .allMatch(asked -> known.stream().anyMatch(one -> implies(one, asked)) || together(known, asked));
    }

    /** Where its rain falls, if not where it warns: of the rain elsewhere nothing is proven. */
    private static Optional<RainIn> rainOf(Rule rule) {
        return Optional.ofNullable(rule.upstream()).map(Rule.Upstream::rainIn);
    }

    private static List<Threshold> byWindow(Condition condition) {
        return Threshold.of(condition).stream()
                .sorted(Comparator.comparing(Threshold::window))
                .toList();
    }

    /** Each alternative of the one is enough for the other. */
    private static boolean implies(List<Threshold> known, List<Threshold> asked) {
        return known.stream().allMatch(way -> enough(way, asked));
    }

    /** Longer windows of a condition have higher thresholds, so the shortest that contains the other decides. */
    private static boolean enough(Threshold known, List<Threshold> asked) {
        return asked.stream()
                .filter(way -> contains(way, known))
                .findFirst()
                .filter(way -> way.micrometres() <= known.micrometres())
                .isPresent();
    }

    private static boolean contains(Threshold outer, Threshold inner) {
        return outer.soilWater() == inner.soilWater()
                && outer.endingAgo().compareTo(inner.endingAgo()) <= 0
                && begin(outer).compareTo(begin(inner)) >= 0;
    }

    private static Duration begin(Threshold threshold) {
        return threshold.endingAgo().plus(threshold.window());
    }

    /** Windows that do not overlap add up: 100 mm now and 100 mm before are 200 mm over both. */
    private static boolean together(List<List<Threshold>> known, List<Threshold> asked) {
        List<Threshold> certain = known.stream()
                .filter(condition -> condition.size() == 1)
                .map(condition -> condition.get(0))
                .toList();
        return asked.stream().anyMatch(way -> sum(inside(way, certain), 0, Optional.empty()) >= way.micrometres());
    }

    private static List<Threshold> inside(Threshold outer, List<Threshold> certain) {
        return certain.stream()
                .filter(one -> contains(outer, one))
                .sorted(Comparator.comparing(Threshold::endingAgo))
                .toList();
    }

    /** The greatest sum of those from that one on that do not overlap; there are at most six. */
    private static long sum(List<Threshold> sorted, int from, Optional<Threshold> before) {
        if (from == sorted.size()) {
            return 0;
        }
        Threshold one = sorted.get(from);
        long without = sum(sorted, from + 1, before);
        boolean free = before.filter(last -> begin(last).compareTo(one.endingAgo()) > 0)
                .isEmpty();
        return free ? Math.max(without, one.micrometres() + sum(sorted, from + 1, Optional.of(one))) : without;
    }
}
