package org.faofon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.faofon.rules.backtest.FrequencyReport;
import org.junit.jupiter.api.Test;

/** What a network with rules of an older version is offered, and how often the defaults speak. */
class DefaultRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    private final List<Rule> defaults = Rules.defaults();

    @Test
    void aNetworkThatHasThemIsOfferedNothing() {
        assertThat(DefaultRules.offer(defaults, untouched(defaults))).isEmpty();
    }

    @Test
    void untouchedOldDefaultsAreOfferedTheNewNumbers() {
        assertThat(DefaultRules.offer(defaults, untouched(Rules.ofTests())))
                .contains(rule("rain-1h-watch"), rule("flood-48h-warning"), rule("flood-72h-watch"))
                .doesNotContain(rule("rain-12h-warning")); // It is the same as before.
    }

    @Test
    void anUntouchedDefaultThatIsNoneAnyMoreIsOfferedAsDisabled() {
        List<Rule> offered = DefaultRules.offer(defaults, untouched(Rules.ofTests()));

        assertThat(offered)
                .filteredOn(rule -> rule.code().equals("flood-48h-emergency"))
                .singleElement()
                .matches(rule -> !rule.enabled());
    }

    @Test
    void whatAnOfficerHasChangedStays() {
        List<RuleChange> standing = Rules.ofTests().stream()
                .map(rule -> new RuleChange(rule, 2, "petch", NOW))
                .toList();

        assertThat(DefaultRules.offer(defaults, standing))
                .extracting(Rule::code)
                .containsExactly(
                        "rain-12h-watch",
                        "flood-48h-watch",
                        "flood-48h-warning",
                        "flood-72h-warning",
                        "flood-24h-emergency");
    }

    @Test
    void eachDefaultSaysHowOftenItComes() {
        assertThat(Rules.defaultFrequencies())
                .extracting(DefaultRules.Frequency::code)
                .containsExactlyElementsOf(defaults.stream().map(Rule::code).toList());
    }

    /** As many as people bear: 10, 3 and 0.3 in a district and year; rules of one level and hazard count once. */
    @Test
    void noHazardComesMoreOftenThanPeopleBear() {
        for (DefaultRules.Frequency known : Rules.defaultFrequencies()) {
            BigDecimal most = FrequencyReport.mostOf(rule(known.code()).level());

            assertThat(known.districtYear()).as(known.code()).isLessThanOrEqualTo(most);
            assertThat(known.gaugeYear()).as(known.code()).isLessThanOrEqualTo(known.districtYear());
        }
    }

    private Rule rule(String code) {
        return defaults.stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<RuleChange> untouched(List<Rule> rules) {
        return rules.stream()
                .map(rule -> new RuleChange(rule, 1, RuleRepository.BY_DEFAULT, NOW))
                .toList();
    }
}
