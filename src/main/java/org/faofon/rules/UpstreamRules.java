package org.faofon.rules;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.faofon.network.District;
import org.faofon.network.Gauge;

/** Which districts are warned by the rain of others. */
public final class UpstreamRules {
    private UpstreamRules() {}

    /** The codes of the other districts that rules in force warn by the rain of that gauge. */
    public static Set<String> warnedBy(Gauge gauge, List<CompiledRule> rules, Collection<District> districts) {
        Set<String> warned = new TreeSet<>();
        for (CompiledRule compiled : rules) {
            Rule rule = compiled.rule();
            if (rule.enabled() && rule.upstream() != null && rule.takesRainOf(gauge)) {
                districts.stream()
                        .filter(rule.area()::covers)
                        .map(district -> district.code)
                        .forEach(warned::add);
            }
        }
        return warned;
    }
}
