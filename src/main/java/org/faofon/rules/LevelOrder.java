package org.faofon.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.Level;
import org.faofon.network.District;

/**
 * Whether the levels of each hazard come in order: wherever a rule of a higher level holds, one of the next lower level
 * holds too, so that nobody is told to evacuate without an earlier warning (decision 30). It is proven from the rules
 * alone.
 */
public final class LevelOrder {
    private LevelOrder() {}

    /** Why a rule is not proven to come after a lower level. */
    public enum Kind {
        /** No rule of a lower level is in force there. */
        NO_LOWER_RULE,
        /** It may hold while no rule of the next lower level does. */
        NOT_PROVEN,
        /** Whenever a lower level is reached, this rule holds already: the lower one never comes first. */
        NEVER_LOWER_FIRST
    }

    /**
     * A rule that is out of order.
     *
     * @param districts where, by their codes
     * @param lower the rules of lower levels there, in the order of their codes
     */
    public record Disorder(Rule rule, Kind kind, List<String> districts, List<Rule> lower) {
        /** The same disorder as before a change. */
        public boolean sameAs(Disorder other) {
            return rule.code().equals(other.rule.code()) && kind == other.kind && districts.equals(other.districts);
        }
    }

    /** The rules in force that are out of order, by code. */
    public static List<Disorder> check(Collection<Rule> rules, Collection<District> districts) {
        List<Rule> inForce = rules.stream().filter(Rule::enabled).toList();
        return inForce.stream()
                .filter(rule -> rule.level().above(Level.WATCH))
                .sorted(Comparator.comparing(Rule::code))
                .flatMap(rule -> check(rule, inForce, districts).stream())
                .toList();
    }

    /** A rule has at most one disorder of each kind, in some of its districts. */
    private static List<Disorder> check(Rule rule, List<Rule> inForce, Collection<District> districts) {
        List<Rule> ofHazard = inForce.stream()
                .filter(other -> other.hazard() == rule.hazard() && rule.level().above(other.level()))
                .toList();
        List<Rule> implied = ofHazard.stream()
                .filter(other -> RuleImplication.holds(rule, other))
                .toList();
        List<Rule> implying = ofHazard.stream()
                .filter(other -> RuleImplication.holds(other, rule))
                .toList();
        List<Disorder> found = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<District> where = districts.stream()
                    .filter(district -> rule.area().covers(district))
                    .filter(district ->
                            kindAt(in(ofHazard, district), implied, implying).equals(Optional.of(kind)))
                    .toList();
            if (!where.isEmpty()) {
                found.add(disorder(rule, kind, where, ofHazard));
            }
        }
        return found;
    }

    private static Optional<Kind> kindAt(List<Rule> lower, List<Rule> implied, List<Rule> implying) {
        Optional<Level> next = lower.stream().map(Rule::level).max(Comparator.naturalOrder());
        if (next.isEmpty()) {
            return Optional.of(Kind.NO_LOWER_RULE);
        }
        if (lower.stream().anyMatch(rule -> rule.level() == next.get() && implied.contains(rule))) {
            return Optional.empty();
        }
        boolean never = lower.stream().allMatch(rule -> implying.contains(rule) && !implied.contains(rule));
        return Optional.of(never ? Kind.NEVER_LOWER_FIRST : Kind.NOT_PROVEN);
    }

    private static List<Rule> in(List<Rule> rules, District district) {
        return rules.stream().filter(rule -> rule.area().covers(district)).toList();
    }

    private static Disorder disorder(Rule rule, Kind kind, List<District> where, List<Rule> ofHazard) {
        return new Disorder(
                rule,
                kind,
                where.stream().map(district -> district.code).sorted().toList(),
                ofHazard.stream()
                        .filter(other -> where.stream().anyMatch(other.area()::covers))
                        .sorted(Comparator.comparing(Rule::code))
                        .toList());
    }
}
