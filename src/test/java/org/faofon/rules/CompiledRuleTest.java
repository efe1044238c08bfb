package org.faofon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.faofon.readings.Quality;
import org.faofon.readings.totals.RainWindows;
import org.faofon.rules.CompiledRule.Warmth;
import org.faofon.support.Sent;
import org.junit.jupiter.api.Test;

/** A window of which little was observed can raise an alert, but not end one. */
class CompiledRuleTest {
    private static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final double SHARE = 0.8;

    private final RainWindows rain = new RainWindows();
    private final CompiledRule rule = Rules.hourWatch();

    /** The last so many minutes were observed, and dry. */
    private void observed(int minutes) {
        for (int i = 0; i < minutes; i++) {
            fell(SEVEN.minus(MINUTE.multipliedBy(i)), "0");
        }
    }

    private void fell(Instant end, String mm) {
        rain.put(Sent.reading("PTL06", end, MINUTE, mm), Quality.GOOD);
    }

    private Warmth warmth() {
        return rule.warmth(RainTotals.of(rain), "PTL06", SEVEN, MINUTE, SHARE);
    }

    @Test
    void raisesThoughOneMinuteOfTheHourWasObserved() {
        fell(SEVEN, "35");

        assertThat(rule.holds(RainTotals.of(rain), "PTL06", SEVEN)).isPresent();
    }

    @Test
    void isOverWhereEightTenthsOfTheHourWereObserved() {
        observed(48);

        assertThat(warmth()).isEqualTo(Warmth.COLD);
    }

    @Test
    void nobodyKnowsWhetherItIsOverWhereAMinuteLessWasObserved() {
        observed(47);

        assertThat(warmth()).isEqualTo(Warmth.UNKNOWN);
    }

    @Test
    void isNotOverWithEightTenthsOfTheThreshold() {
        observed(59);
        fell(SEVEN.minus(MINUTE.multipliedBy(59)), "28");
        assertThat(warmth()).isEqualTo(Warmth.WARM);

        fell(SEVEN.minus(MINUTE.multipliedBy(59)), "27.8");
        assertThat(warmth()).isEqualTo(Warmth.COLD);
    }
}
