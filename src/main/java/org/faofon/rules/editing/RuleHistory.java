package org.faofon.rules.editing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.faofon.alerts.Assessment;
import org.faofon.alerts.verification.MissedEvent;
import org.faofon.alerts.verification.VerificationRepository.RuleName;
import org.faofon.alerts.verification.VerificationRepository.Warning;
import org.faofon.network.District;
import org.faofon.rules.Rule;

/** Every version of every rule with the time in which it was in force, and its scores. */
final class RuleHistory {
    private final List<Term> terms;

    /** A rule from then on, until its next version, if there is one. */
    record Term(Rule rule, int version, Instant from, Optional<Instant> until) {
        private boolean inForceAt(Instant time) {
            return rule.enabled()
                    && !time.isBefore(from)
                    && until.filter(end -> !time.isBefore(end)).isEmpty();
        }

        private boolean owed(MissedEvent missed, District district) {
            return missed.counts()
                    && rule.hazard() == missed.hazard
                    && !rule.level().above(missed.level)
                    && rule.area().covers(district)
                    && inForceAt(missed.happenedAt);
        }

        private RuleName name() {
            return new RuleName(rule.code(), version);
        }
    }

    RuleHistory(List<Term> terms) {
        this.terms = terms;
    }

    /** The scores of each version; versions without warnings and misses are left out. */
    List<RuleScore> scores(
            List<Warning> warnings, List<MissedEvent> missed, Function<String, Optional<District>> districtOf) {
        List<RuleScore> scores = new ArrayList<>();
        for (Term term : terms) {
            Map<Assessment, Long> marks = warnings.stream()
                    .filter(warning -> warning.rules().contains(term.name()))
                    .collect(Collectors.groupingBy(Warning::mark, Collectors.counting()));
            long misses = missed.stream()
                    .filter(event -> districtOf
                            .apply(event.districtCode)
                            .filter(district -> term.owed(event, district))
                            .isPresent())
                    .count();
            if (!marks.isEmpty() || misses > 0) {
                scores.add(score(term, marks, (int) misses));
            }
        }
        return scores;
    }

    private static RuleScore score(Term term, Map<Assessment, Long> marks, int misses) {
        return new RuleScore(
                term.rule().code(),
                term.version(),
                term.rule().hazard(),
                term.rule().level(),
                marks.getOrDefault(Assessment.HIT, 0L).intValue(),
                misses,
                marks.getOrDefault(Assessment.FALSE_ALARM, 0L).intValue(),
                marks.getOrDefault(Assessment.UNDECIDED, 0L).intValue());
    }
}
