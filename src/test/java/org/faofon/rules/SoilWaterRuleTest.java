package org.faofon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Hazard;
import org.faofon.network.HydrologicalZone;
import org.faofon.readings.Quality;
import org.faofon.readings.totals.RainWindows;
import org.faofon.rules.CompiledRule.Warmth;
import org.faofon.support.Sent;
import org.junit.jupiter.api.Test;

/** A rule about the water in the ground is evaluated like one about rain. */
class SoilWaterRuleTest {
    private static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z");
    private static final Duration TEN = Duration.ofMinutes(10);

    private final RainWindows rain = new RainWindows();
    private final RainTotals totals = RainTotals.of(rain);

    private void fell(Instant end, String mm, Quality quality) {
        rain.put(Sent.reading("PTL06", end, TEN, mm), quality);
    }

    private boolean holds(String mm) {
        return new CompiledRule(Rules.ofSoilWater(mm), 1)
                .holds(totals, "PTL06", SEVEN)
                .isPresent();
    }

    private Warmth warmth(String mm, Instant at) {
        return new CompiledRule(Rules.ofSoilWater(mm), 1).warmth(totals, "PTL06", at, TEN, 0.8);
    }

    private void dryBefore() {
        for (Instant end = SEVEN.minus(Duration.ofDays(27)); end.isBefore(SEVEN); end = end.plus(TEN)) {
            fell(end, "0", Quality.GOOD);
        }
    }

    @Test
    void holdsExactlyAtTheThreshold() {
        fell(SEVEN, "100", Quality.GOOD);

        assertThat(holds("99.999")).isTrue();
        assertThat(holds("100")).isTrue();
        assertThat(holds("100.001")).isFalse();
    }

    @Test
    void isWarmFromEightTenthsOfTheThreshold() {
        dryBefore();
        fell(SEVEN, "80", Quality.GOOD);

        assertThat(warmth("100", SEVEN)).isEqualTo(Warmth.WARM);
        assertThat(warmth("100.001", SEVEN)).isEqualTo(Warmth.COLD);
    }

    @Test
    void nobodyKnowsWhetherItIsOverAfterTwoHoursOfSilence() {
        dryBefore();
        fell(SEVEN, "50", Quality.GOOD);

        assertThat(warmth("100", SEVEN.plus(Duration.ofMinutes(90)))).isEqualTo(Warmth.COLD);
        assertThat(warmth("100", SEVEN.plus(Duration.ofMinutes(130)))).isEqualTo(Warmth.UNKNOWN);
    }

    @Test
    void whatSuspectRainAloneReachesWaitsForAnOfficer() {
        fell(SEVEN.minus(TEN), "60", Quality.GOOD);
        fell(SEVEN, "60", Quality.SUSPECT);

        assertThat(held("100").unconfirmed()).isTrue();
        assertThat(held("55").unconfirmed()).isFalse();
        assertThat(held("100").measures().get(0).soilWater()).isTrue();
    }

    private Evidence held(String mm) {
        EvaluationScope post = new EvaluationScope(
                Hazard.LANDSLIDE,
                Rules.district("9311", HydrologicalZone.FOOTHILL),
                List.of(Rules.gauge("PTL06", TEN)));
        return new RuleEvaluator(List.of(new CompiledRule(Rules.ofSoilWater(mm), 1)), post, totals, 0.8)
                .held(new TreeSet<>(List.of(SEVEN)))
                .get(0);
    }
}
