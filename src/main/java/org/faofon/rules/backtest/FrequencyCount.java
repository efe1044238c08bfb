package org.faofon.rules.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.network.District;
import org.faofon.rules.CompiledRule;
import org.faofon.rules.Rule;
import org.faofon.rules.backtest.FrequencyReport.OfLevel;
import org.faofon.rules.backtest.FrequencyReport.OfRule;

/** Creates the {@link FrequencyReport} of a set of rules at the end of its backtest. */
final class FrequencyCount {
    /** A shorter past misses a season. */
    private static final double NEARLY_A_YEAR = 0.95;

    private final List<Rule> rules;
    private final Map<String, District> districts;
    private final Map<String, String> districtOf;
    private final ObservedRain observed;
    private final RuleSetTrial trial;

    /** @param districtOf the code of the district of each gauge, by its code */
    FrequencyCount(
            List<CompiledRule> rules,
            Collection<District> districts,
            Map<String, String> districtOf,
            ObservedRain observed,
            RuleSetTrial trial) {
        this.rules =
                rules.stream().map(CompiledRule::rule).filter(Rule::enabled).toList();
        this.districts = districts.stream().collect(Collectors.toMap(district -> district.code, district -> district));
        this.districtOf = districtOf;
        this.observed = observed;
        this.trial = trial;
    }

    FrequencyReport report() {
        List<TrialAlert> alerts = trial.listAlerts();
        double years = observed.years();
        List<OfLevel> levels = new ArrayList<>();
        for (Level level : Level.values()) {
            if (atLeast(level).findAny().isPresent()) {
                levels.add(ofLevel(Optional.empty(), level, alerts));
            }
            for (Hazard hazard : Hazard.values()) {
                if (atLeast(level).anyMatch(rule -> rule.hazard() == hazard)) {
                    levels.add(ofLevel(Optional.of(hazard), level, alerts));
                }
            }
        }
        return new FrequencyReport(
                FrequencyReport.years(years),
                FrequencyReport.years(observed.gaugeYears()),
                years < NEARLY_A_YEAR,
                levels,
                rules.stream()
                        .sorted(Comparator.comparing(Rule::code))
                        .map(this::ofRule)
                        .toList(),
                trial.pushes(),
                FrequencyReport.rate(trial.pushes(), years));
    }

    private OfLevel ofLevel(Optional<Hazard> hazard, Level level, List<TrialAlert> alerts) {
        List<TrialAlert> reached = alerts.stream()
                .filter(alert -> hazard.map(alert.hazard()::equals).orElse(true))
                .filter(alert -> !level.above(alert.level()))
                .toList();
        long above = reached.stream().filter(FrequencyCount::beganAbove).count();
        List<Rule> able = atLeast(level)
                .filter(rule -> hazard.map(rule.hazard()::equals).orElse(true))
                .toList();
        double districtYears = most(able, this::districtYears);
        double gaugeYears = most(able, this::gaugeYears);
        long atGauges = hazard.map(Stream::of)
                .orElseGet(() -> Arrays.stream(Hazard.values()))
                .mapToLong(each -> trial.tally().gaugeEvents(each, level))
                .sum();
        return new OfLevel(
                hazard.orElse(null),
                level,
                reached.size(),
                FrequencyReport.rate(above, reached.size()),
                FrequencyReport.years(districtYears),
                FrequencyReport.rate(reached.size(), districtYears),
                atGauges,
                FrequencyReport.years(gaugeYears),
                FrequencyReport.rate(atGauges, gaugeYears),
                hazard.isPresent() ? null : FrequencyReport.mostOf(level));
    }

    /** Whether its first public or pending level was higher than 1. */
    private static boolean beganAbove(TrialAlert alert) {
        return alert.steps().stream()
                .findFirst()
                .map(step -> step.level().above(Level.WATCH))
                .orElse(false);
    }

    private Stream<Rule> atLeast(Level level) {
        return rules.stream().filter(rule -> !level.above(rule.level()));
    }

    /** If rules of one hour and of three days have the same level, it can be reached wherever any of them can hold. */
    private static double most(List<Rule> rules, ToDoubleFunction<Rule> years) {
        return rules.stream().mapToDouble(years).max().orElse(0);
    }

    private OfRule ofRule(Rule rule) {
        double gaugeYears = gaugeYears(rule);
        double districtYears = districtYears(rule);
        long atGauges = trial.tally().gaugeEvents(rule);
        long inDistricts = trial.tally().districtEvents(rule);
        return new OfRule(
                rule.code(),
                rule.hazard(),
                rule.level(),
                atGauges,
                FrequencyReport.years(gaugeYears),
                FrequencyReport.rate(atGauges, gaugeYears),
                inDistricts,
                FrequencyReport.years(districtYears),
                FrequencyReport.rate(inDistricts, districtYears));
    }

    private double gaugeYears(Rule rule) {
        Predicate<String> covered = covered(rule);
        return observed.gaugeYears(
                ObservedRain.windowOf(rule), gauge -> covered.test(Objects.requireNonNull(districtOf.get(gauge))));
    }

    /** A district that is warned by rain upstream is observed as long as the districts there, on average. */
    private double districtYears(Rule rule) {
        double years = observed.districtYears(ObservedRain.windowOf(rule), covered(rule));
        if (rule.upstream() == null) {
            return years;
        }
        long raining = districts.keySet().stream().filter(covered(rule)).count();
        long warned = districts.values().stream().filter(rule.area()::covers).count();
        return raining == 0 ? 0 : years / raining * warned;
    }

    /** Where its rain falls. */
    private Predicate<String> covered(Rule rule) {
        Rule.Upstream upstream = rule.upstream();
        if (upstream != null) {
            List<String> named =
                    Optional.ofNullable(upstream.rainIn().districts()).orElse(List.of());
            List<String> gauges =
                    Optional.ofNullable(upstream.rainIn().gauges()).orElse(List.of());
            return code ->
                    named.contains(code) || gauges.stream().anyMatch(gauge -> code.equals(districtOf.get(gauge)));
        }
        return code -> Optional.ofNullable(districts.get(code))
                .filter(rule.area()::covers)
                .isPresent();
    }
}
