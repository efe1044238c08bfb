package org.faofon.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Evidence.Measure;
import org.faofon.alerts.Level;
import org.faofon.rules.CompiledRule.Warmth;

/**
 * Evaluates the rules of one hazard in one district. Plain Java over any source of totals, so that a stored past is
 * evaluated exactly like the live network.
 *
 * <p>Not thread-safe. An instance that is kept is only for rain that grows, as in a backtest; where readings are
 * corrected, each evaluation uses a new one.
 */
public final class RuleEvaluator {
    private final List<CompiledRule> rules;
    /** The gauges by whose rain each of them holds. */
    private final Map<CompiledRule, Set<String>> own;

    private final Map<String, Duration> gauges;
    private final RainTotals rain;
    private final Corroboration support;
    private final double clearCoverage;
    /**
     * When a rule was last seen not below its clearing values where it had held; that stays so, because rain does not
     * become less.
     */
    private final Map<String, Instant> warmAt = new HashMap<>();

    /** A rule that has held at a gauge. */
    record Cause(String rule, String gauge) {}

    /**
     * Uses those of the rules that apply to the scope.
     *
     * @param clearCoverage the share of a window that must have been observed before its rain can count as over
     */
    public RuleEvaluator(List<CompiledRule> all, EvaluationScope post, RainTotals rain, double clearCoverage) {
        this(all, post, rain, clearCoverage, Corroboration.among(post.listening(), post.listening()));
    }

    /** The same, with support from beyond the district. */
    public RuleEvaluator(
            List<CompiledRule> all,
            EvaluationScope post,
            RainTotals rain,
            double clearCoverage,
            Corroboration support) {
        this.rules =
                all.stream().filter(judged -> post.appliesHere(judged.rule())).toList();
        this.own = new HashMap<>();
        rules.forEach(judged -> own.put(judged, new HashSet<>(post.gaugesOf(judged.rule()))));
        this.gauges = new LinkedHashMap<>();
        post.listening().forEach(gauge -> gauges.put(gauge.code, gauge.interval()));
        this.rain = rain;
        this.support = support;
        this.clearCoverage = clearCoverage;
    }

    /**
     * Which rules hold at which gauges at some of those times, each with the values of the time when it was greatest.
     */
    public List<Evidence> held(NavigableSet<Instant> times) {
        return held(times, gauges.keySet());
    }

    /**
     * The same, if it is known that none holds at other gauges.
     *
     * @param awake some of the gauges, in their order
     */
    List<Evidence> held(NavigableSet<Instant> times, Collection<String> awake) {
        if (awake.isEmpty()) {
            return List.of();
        }
        List<Evidence> held = new ArrayList<>();
        for (CompiledRule rule : rules) {
            Map<String, Evidence> greatest = new LinkedHashMap<>();
            for (Instant time : times) {
                enoughOf(rule, heldAt(rule, time, awake))
                        .forEach(evidence -> greatest.merge(evidence.gauge(), evidence, RuleEvaluator::greater));
            }
            held.addAll(greatest.values());
        }
        return held;
    }

    /** Empty if too few gauges hold; if only suspect rain makes them enough, all of them are unconfirmed. */
    private static List<Evidence> enoughOf(CompiledRule rule, List<Evidence> held) {
        int needed = rule.rule().minGauges();
        if (held.size() < needed) {
            return List.of();
        }
        boolean believed =
                held.stream().filter(evidence -> !evidence.unconfirmed()).count() >= needed;
        return believed ? held : held.stream().map(Evidence::doubted).toList();
    }

    private List<Evidence> heldAt(CompiledRule rule, Instant time, Collection<String> awake) {
        List<Evidence> held = new ArrayList<>();
        Set<String> itsGauges = own.getOrDefault(rule, Set.of());
        for (String gauge : awake) {
            if (!itsGauges.contains(gauge)) {
                continue;
            }
            rule.holds(rain, gauge, time)
                    .ifPresent(measures -> held.add(new Evidence(
                            rule.rule().code(),
                            rule.version(),
                            rule.rule().level(),
                            support.confirmWithin(rule.confirmWithin(), gauge, time, measures, rain),
                            gauge,
                            time,
                            time,
                            time,
                            measures,
                            !measures.stream().allMatch(Measure::confirmed),
                            rule.upstream())));
        }
        return held;
    }

    /** Whether any rule is in force for this hazard here. */
    public boolean hasRules() {
        return !rules.isEmpty();
    }

    /** How much more rain is needed at that gauge before any rule may hold; see {@link CompiledRule#headroom}. */
    public long headroom(String gauge, Instant now, Duration back) {
        long least = Long.MAX_VALUE;
        for (CompiledRule rule : rules) {
            if (own.getOrDefault(rule, Set.of()).contains(gauge)) {
                least = Math.min(least, rule.headroom(rain, gauge, now, back));
            }
        }
        return least;
    }

    /** Evidence from confirmed rain is kept, even if the suspect rain of another time is more. */
    private static Evidence greater(Evidence earlier, Evidence later) {
        if (earlier.unconfirmed() != later.unconfirmed()) {
            return earlier.unconfirmed() ? later : earlier;
        }
        Evidence greater = leastRatio(later) > leastRatio(earlier) ? later : earlier;
        return greater.over(earlier.since(), later.until());
    }

    public static double leastRatio(Evidence evidence) {
        double least = Double.POSITIVE_INFINITY;
        for (Measure measure : evidence.measures()) {
            least = Math.min(least, CompiledRule.ratio(measure));
        }
        return least;
    }

    /** The held evidence that is a cause which must be over before the alert can end. */
    static List<Cause> causes(Collection<Evidence> held) {
        return held.stream()
                .map(evidence -> new Cause(evidence.rule(), evidence.gauge()))
                .distinct()
                .toList();
    }

    /**
     * The highest level with a cause that is not over: within its rule's hold time the rain at its gauge was not below
     * the clearing values, or that is unknown.
     *
     * @param step the time step within the hold time
     */
    Optional<Level> lingering(Set<Cause> causes, Instant now, Duration step) {
        Level highest = null;
        for (CompiledRule rule : rules) {
            Level level = rule.rule().level();
            if ((highest == null || level.above(highest)) && lingers(rule, causes, now, step)) {
                highest = level;
            }
        }
        return Optional.ofNullable(highest);
    }

    private boolean lingers(CompiledRule rule, Set<Cause> causes, Instant now, Duration step) {
        Instant since = now.minus(rule.rule().quietTime());
        Instant seen = warmAt.get(rule.rule().code());
        if (seen != null && !seen.isBefore(since)) {
            return true;
        }
        List<String> at = gauges.keySet().stream()
                .filter(gauge -> causes.contains(new Cause(rule.rule().code(), gauge)))
                .toList();
        if (at.isEmpty()) {
            return false;
        }
        Instant time = now;
        do {
            for (String gauge : at) {
                Warmth warmth = rule.warmth(rain, gauge, time, usualOf(gauge), clearCoverage);
                if (warmth == Warmth.WARM) {
                    remember(rule, time, step);
                }
                if (warmth != Warmth.COLD) {
                    return true;
                }
            }
            time = EvaluationTimes.bucketEndBefore(time, step);
        } while (!time.isBefore(since));
        return false;
    }

    private Duration usualOf(String gauge) {
        return gauges.getOrDefault(gauge, Duration.ZERO);
    }

    /** Only the full steps: times in between are evaluated once and not again. */
    private void remember(CompiledRule rule, Instant time, Duration step) {
        if (time.getEpochSecond() % step.toSeconds() == 0 && time.getNano() == 0) {
            warmAt.put(rule.rule().code(), time);
        }
    }
}
