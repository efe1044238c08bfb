package org.faofon.rules;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.faofon.alerts.Hazard;
import org.faofon.network.District;
import org.faofon.network.Gauge;

/**
 * The unit of evaluation: one hazard in one district, with its gauges.
 *
 * @param upstream gauges of other districts by whose rain rules warn this one
 */
public record EvaluationScope(Hazard hazard, District district, List<Gauge> gauges, List<Gauge> upstream) {
    /** One of a district that is warned by its own rain alone. */
    public EvaluationScope(Hazard hazard, District district, List<Gauge> gauges) {
        this(hazard, district, gauges, List.of());
    }

    /** The same, with those gauges of the network that rules in force name for it. */
    public EvaluationScope withUpstream(Collection<CompiledRule> rules, Collection<Gauge> network) {
        List<Rule> named = rules.stream()
                .map(CompiledRule::rule)
                .filter(rule -> rule.upstream() != null && appliesHere(rule))
                .toList();
        if (named.isEmpty()) {
            return this;
        }
        List<Gauge> others = network.stream()
                .filter(gauge -> !gauges.contains(gauge))
                .filter(gauge -> named.stream().anyMatch(rule -> rule.takesRainOf(gauge)))
                .toList();
        return new EvaluationScope(hazard, district, gauges, others);
    }

    /** Whether a rule in force is about this hazard and warns this district. */
    boolean appliesHere(Rule rule) {
        return rule.enabled() && rule.hazard() == hazard && rule.area().covers(district);
    }

    /** The gauges by whose rain that rule holds here. */
    List<String> gaugesOf(Rule rule) {
        return rule.upstream() == null
                ? codes(gauges)
                : codes(listening().stream().filter(rule::takesRainOf).toList());
    }

    /** All gauges by whose rain a rule may hold here. */
    public List<Gauge> listening() {
        return upstream.isEmpty()
                ? gauges
                : Stream.concat(gauges.stream(), upstream.stream()).toList();
    }

    public List<String> gaugeCodes() {
        return codes(listening());
    }

    private static List<String> codes(List<Gauge> gauges) {
        return gauges.stream().map(gauge -> gauge.code).toList();
    }
}
