package org.faofon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.network.District;
import org.faofon.network.Gauge;
import org.faofon.network.HydrologicalZone;
import org.faofon.readings.Quality;
import org.faofon.readings.totals.RainWindows;
import org.faofon.support.Sent;
import org.junit.jupiter.api.Test;

/** Rain in Kong Ra (9302) warns Khao Chaison (9303), where its water comes three to six hours later. */
class UpstreamRuleTest {
    private static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z");
    private static final Duration FIVE = Duration.ofMinutes(5);

    private final District kongRa = Rules.district("9302", HydrologicalZone.FOOTHILL);
    private final District khaoChaison = Rules.district("9303", HydrologicalZone.LAKESIDE);
    private final Gauge above = Rules.gauge("PTL02", FIVE, kongRa);
    private final Gauge below = Rules.gauge("PTL03", FIVE, khaoChaison);
    private final List<Gauge> network = List.of(above, below);
    private final RainWindows rain = new RainWindows();
    private final CompiledRule rule = new CompiledRule(Rules.upstream("9302", "9303"), 4);

    private void fell(Gauge gauge, Instant end, String mm) {
        rain.put(Sent.reading(gauge.code, end, FIVE, mm), Quality.GOOD);
    }

    private EvaluationScope scope(District district, Gauge gauge) {
        return new EvaluationScope(Hazard.FLOOD, district, List.of(gauge)).withUpstream(List.of(rule), network);
    }

    private RuleEvaluator evaluator(EvaluationScope scope) {
        return new RuleEvaluator(List.of(rule), scope, RainTotals.of(rain), 0.8);
    }

    private List<Evidence> heldBelow(Instant at) {
        return evaluator(scope(khaoChaison, below)).held(new TreeSet<>(List.of(at)));
    }

    @Test
    void rainAboveHoldsBelowExactlyFromTheThreshold() {
        fell(above, SEVEN, "34.999");
        assertThat(heldBelow(SEVEN)).isEmpty();

        fell(above, SEVEN, "35");
        assertThat(heldBelow(SEVEN)).singleElement().satisfies(held -> {
            assertThat(held.gauge()).isEqualTo("PTL02");
            assertThat(held.upstream())
                    .isEqualTo(new Evidence.Upstream(
                            Duration.ofHours(3), Duration.ofHours(6), "คลองทดสอบ", "Khlong Thotsop"));
        });
    }

    @Test
    void rainBelowIsNoneOfItsRain() {
        fell(below, SEVEN, "90");

        assertThat(heldBelow(SEVEN)).isEmpty();
    }

    @Test
    void itDoesNotWarnWhereTheRainFalls() {
        fell(above, SEVEN, "90");

        RuleEvaluator evaluator = evaluator(scope(kongRa, above));
        assertThat(evaluator.hasRules()).isFalse();
        assertThat(evaluator.held(new TreeSet<>(List.of(SEVEN)))).isEmpty();
    }

    /** 35 mm at seven are out of the hour at eight; then nine hours pass: six for the last water, three of hold. */
    @Test
    void isOverWhenTheLastWaterHasComeAndTheHoldTimeHasPassed() {
        fell(above, SEVEN, "35");
        for (Instant end = SEVEN.plus(FIVE); !end.isAfter(SEVEN.plus(Duration.ofHours(11))); end = end.plus(FIVE)) {
            fell(above, end, "0");
        }
        Instant over = SEVEN.plus(Duration.ofHours(10));

        assertThat(lingering(over.minus(FIVE))).contains(Level.WATCH);
        assertThat(lingering(over)).isEmpty();
    }

    private Optional<Level> lingering(Instant now) {
        return evaluator(scope(khaoChaison, below))
                .lingering(
                        new HashSet<>(Set.of(new RuleEvaluator.Cause(rule.rule().code(), "PTL02"))), now, FIVE);
    }

    @Test
    void aSilentGaugeAboveKeepsTheAlertBelowOpen() {
        fell(above, SEVEN, "35");

        assertThat(lingering(SEVEN.plus(Duration.ofHours(20)))).contains(Level.WATCH);
    }

    @Test
    void newRainAboveIsEvaluatedBelow() {
        List<District> districts = List.of(kongRa, khaoChaison);

        assertThat(UpstreamRules.warnedBy(above, List.of(rule), districts)).containsExactly("9303");
        assertThat(UpstreamRules.warnedBy(below, List.of(rule), districts)).isEmpty();
        CompiledRule disabled = new CompiledRule(rule.rule().enabled(false), 5);
        assertThat(UpstreamRules.warnedBy(above, List.of(disabled), districts)).isEmpty();
    }

    @Test
    void nothingIsProvenOfTheRainOfAnotherPlace() {
        Rule same = Rules.upstream("9302", "9303");
        Rule here = new Rule(
                "here",
                same.hazard(),
                same.level(),
                same.name(),
                same.when(),
                same.area(),
                1,
                0.8,
                same.hold(),
                null,
                true,
                "test");

        assertThat(RuleImplication.holds(same, Rules.upstream("9302", "9303"))).isTrue();
        assertThat(RuleImplication.holds(same, Rules.upstream("9304", "9303"))).isFalse();
        assertThat(RuleImplication.holds(same, here)).isFalse();
        assertThat(RuleImplication.holds(here, same)).isFalse();
    }

    @Test
    void theTableOfRiversIsDisabledAndOfLevelOne() {
        assertThat(Rules.rivers()).hasSize(6).allSatisfy(river -> {
            assertThat(river.enabled()).isFalse();
            assertThat(river.level()).isEqualTo(Level.WATCH);
            assertThat(river.upstream()).isNotNull();
            assertThat(river.source()).containsAnyOf("stimate", "ssumed");
        });
    }
}
