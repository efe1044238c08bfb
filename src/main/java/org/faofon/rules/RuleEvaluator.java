package org.faofon.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
 * Judges the rain of one district by the rules of one hazard. Plain Java over any source of totals, so that a stored
 * past is judged exactly as the live network is.
 *
 * <p>Not thread-safe. One that is kept is for rain that only grows, as in a backtest; where readings are corrected, each
 * round takes a new one.
 */
public final class RuleEvaluator {
    private final List<CompiledRule> rules;
    private final Map<String, Duration> gauges;
    private final RainTotals rain;
    private final Corroboration support;
    private final double clearCoverage;
    /** When a rule was last seen warm where it had held; it stays so, because rain does not become less. */
    private final Map<String, Instant> warmAt = new HashMap<>();

    /** A rule that has held at a gauge. */
    record Cause(String rule, String gauge) {}

    /**
     * Judges by those of the rules that are for the post.
     *
     * @param clearCoverage the share of a window that must have been observed before its rain can count as being over
     */
    public RuleEvaluator(List<CompiledRule> all, EvaluationScope post, RainTotals rain, double clearCoverage) {
        this(all, post, rain, clearCoverage, Corroboration.among(post.gauges(), post.gauges()));
    }

    /** The same, with witnesses from beyond the district. */
    public RuleEvaluator(
            List<CompiledRule> all,
            EvaluationScope post,
            RainTotals rain,
            double clearCoverage,
            Corroboration support) {
        this.rules = all.stream()
                .filter(judged -> judged.rule().enabled())
                .filter(judged -> judged.rule().hazard() == post.hazard())
                .filter(judged -> judged.rule().area().covers(post.district()))
                .toList();
        this.gauges = new LinkedHashMap<>();
        post.gauges().forEach(gauge -> gauges.put(gauge.code, gauge.interval()));
        this.rain = rain;
        this.support = support;
        this.clearCoverage = clearCoverage;
    }

    /** Which rules hold at which gauges at some of those times, each with the numbers of the time when it was greatest. */
    public List<Evidence> held(NavigableSet<Instant> times) {
        return held(times, gauges.keySet());
    }

    /**
     * The same, where it is known that none holds at other gauges.
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

    /** Nothing where too few gauges hold; where only suspect rain makes them enough, none of them can be believed alone. */
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
        for (String gauge : awake) {
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
                            !measures.stream().allMatch(Measure::confirmed))));
        }
        return held;
    }

    /** Whether any rule is in force for this hazard here. */
    public boolean hasRules() {
        return !rules.isEmpty();
    }

    /** How much more rain it takes at that gauge until any rule may hold; see {@link CompiledRule#headroom}. */
    public long headroom(String gauge, Instant now, Duration back) {
        long least = Long.MAX_VALUE;
        for (CompiledRule rule : rules) {
            least = Math.min(least, rule.headroom(rain, gauge, now, back));
        }
        return least;
    }

    /** What holds by confirmed rain is kept, however much more the suspect rain of another time makes. */
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

    /** What of the held evidence is a cause that must be over before the alert can be. */
    static List<Cause> causes(Collection<Evidence> held) {
        return held.stream()
                .map(evidence -> new Cause(evidence.rule(), evidence.gauge()))
                .distinct()
                .toList();
    }

    /**
     * The highest level of which some cause is not over: within its rule's hold time the rain at its gauge was not
     * below the clearing values, or nobody can know.
     *
     * @param step how closely the hold time is looked at
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
        Instant since = now.minus(rule.rule().hold());
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

    /** Only the full steps: times in between are looked at once and not again. */
    private void remember(CompiledRule rule, Instant time, Duration step) {
        if (time.getEpochSecond() % step.toSeconds() == 0 && time.getNano() == 0) {
            warmAt.put(rule.rule().code(), time);
        }
    }
}
