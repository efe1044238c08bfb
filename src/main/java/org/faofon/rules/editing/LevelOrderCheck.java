package org.faofon.rules.editing;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faofon.alerts.Hazard;
import org.faofon.network.GaugeRegistry;
import org.faofon.rules.LevelOrder;
import org.faofon.rules.LevelOrder.Disorder;
import org.faofon.rules.LevelOrder.Kind;
import org.faofon.rules.Rule;
import org.faofon.rules.RuleChange;
import org.faofon.rules.RuleRepository;

/**
 * Checks the order of the levels before rules are written: most problems are warnings; rules that can never be in order
 * are refused.
 */
@Singleton
public class LevelOrderCheck {
    private final RuleRepository rules;
    private final GaugeRegistry network;

    LevelOrderCheck(RuleRepository rules, GaugeRegistry network) {
        this.rules = rules;
        this.network = network;
    }

    /** What is out of order among all rules in force. */
    public List<LevelOrderWarning> warnings() {
        return check(standing()).map(LevelOrderWarning::of).toList();
    }

    public List<LevelOrderWarning> warnings(Hazard hazard) {
        return check(standing())
                .filter(disorder -> disorder.rule().hazard() == hazard)
                .map(LevelOrderWarning::of)
                .toList();
    }

    /** What would be out of order among the hazards of those rules if they were written. */
    public List<LevelOrderWarning> warningsAfter(Collection<Rule> written) {
        Set<Hazard> hazards = EnumSet.noneOf(Hazard.class);
        written.forEach(rule -> hazards.add(rule.hazard()));
        return check(with(written))
                .filter(disorder -> hazards.contains(disorder.rule().hazard()))
                .map(LevelOrderWarning::of)
                .toList();
    }

    /** What would become out of order by writing that rule. */
    public List<LevelOrderWarning> newWarnings(Rule rule) {
        return brought(List.of(rule)).map(LevelOrderWarning::of).toList();
    }

    /**
     * Refuses rules whose levels can never come in order.
     *
     * @throws jakarta.ws.rs.WebApplicationException if a level could never come after a lower one because of those rules
     */
    public void refuse(Collection<Rule> written) {
        List<FieldError> faults = faultsOf(written);
        if (!faults.isEmpty()) {
            throw RuleProblem.of(faults);
        }
    }

    /** The rules that could never come after a lower level if those were written; disabling a rule is never refused. */
    public List<FieldError> faultsOf(Collection<Rule> written) {
        Set<String> inForce =
                written.stream().filter(Rule::enabled).map(Rule::code).collect(Collectors.toSet());
        Predicate<Disorder> theirs =
                disorder -> inForce.contains(disorder.rule().code())
                        || disorder.lower().stream().map(Rule::code).anyMatch(inForce::contains);
        return brought(written)
                .filter(disorder -> disorder.kind() == Kind.NEVER_LOWER_FIRST)
                .filter(theirs)
                .map(disorder -> new FieldError("when", language -> LevelOrderWarning.words(disorder, language)))
                .toList();
    }

    private Stream<Disorder> brought(Collection<Rule> written) {
        List<Disorder> before = check(standing()).toList();
        return check(with(written)).filter(disorder -> before.stream().noneMatch(disorder::sameAs));
    }

    private Stream<Disorder> check(Collection<Rule> set) {
        return LevelOrder.check(set, network.listDistricts()).stream();
    }

    private List<Rule> standing() {
        return rules.listChanges().stream().map(RuleChange::rule).toList();
    }

    private List<Rule> with(Collection<Rule> written) {
        Set<String> codes = written.stream().map(Rule::code).collect(Collectors.toSet());
        return Stream.concat(standing().stream().filter(rule -> !codes.contains(rule.code())), written.stream())
                .toList();
    }
}
