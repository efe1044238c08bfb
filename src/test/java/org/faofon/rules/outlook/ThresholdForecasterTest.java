package org.faofon.rules.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.readings.Quality;
import org.faofon.readings.totals.RainWindows;
import org.faofon.rules.CompiledRule;
import org.faofon.rules.RainTotals;
import org.faofon.rules.Rule;
import org.faofon.rules.Rule.Condition;
import org.faofon.support.Sent;
import org.junit.jupiter.api.Test;

class ThresholdForecasterTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:20:00Z");
    private static final Duration FIVE = Duration.ofMinutes(5);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String GAUGE = "PTL06";

    private final RainWindows rain = new RainWindows();
    private final ThresholdForecaster outlook = new ThresholdForecaster(RainTotals.of(rain), Duration.ofHours(6), 0.8);

    @Test
    void steadyRainReachesTheThresholdExactlyInTime() {
        rainFor(HOUR, NOW, "1.0"); // 12 mm an hour, in the hour so far
        CompiledRule day = rule(window("PT24H", "36"));

        assertThat(when(day, HOUR).map(ThresholdForecaster.Reached::at)).contains(NOW.plus(Duration.ofHours(2)));
        assertThat(when(rule(window("PT24H", "36.001")), HOUR).map(ThresholdForecaster.Reached::at))
                .contains(NOW.plus(Duration.ofHours(2)).plus(FIVE));
        assertThat(when(rule(window("PT24H", "35.999")), HOUR).map(ThresholdForecaster.Reached::at))
                .contains(NOW.plus(Duration.ofHours(2)));
    }

    @Test
    void rainThatLeavesTheWindowIsTakenOff() {
        rainFor(HOUR, NOW, "1.0");

        // At 12 mm an hour no hour ever holds more than 12 mm.
        assertThat(when(rule(window("PT1H", "12.1")), HOUR)).isEmpty();
    }

    @Test
    void aStormThatLeavesMakesItLater() {
        rain(NOW.minus(Duration.ofHours(2)), "20"); // Leaves three hours in an hour's time.
        rainFor(HOUR, NOW, "1.0");
        CompiledRule threeHours = rule(window("PT3H", "35"));

        // 20 + 12 now, 35 after a quarter of an hour.
        assertThat(when(threeHours, HOUR).map(ThresholdForecaster.Reached::at))
                .contains(NOW.plus(Duration.ofMinutes(15)));
        // Never 45: when the last hour would have brought it there the storm has left.
        assertThat(when(rule(window("PT3H", "45")), HOUR)).isEmpty();
    }

    @Test
    void whatHoldsAlreadyIsNoOutlook() {
        rainFor(HOUR, NOW, "1.0");

        assertThat(when(rule(window("PT24H", "12")), HOUR)).isEmpty();
        assertThat(when(rule(window("PT24H", "12.001")), HOUR)).isPresent();
    }

    @Test
    void beyondTheHorizonNothingIsSaid() {
        rainFor(HOUR, NOW, "1.0");

        assertThat(when(rule(window("PT24H", "84")), HOUR).map(ThresholdForecaster.Reached::at))
                .contains(NOW.plus(Duration.ofHours(6)));
        assertThat(when(rule(window("PT24H", "84.001")), HOUR)).isEmpty();
    }

    @Test
    void theRateIsThatOfTheTimeThatIsAskedFor() {
        rainFor(HOUR, NOW, "1.0");
        rainFor(Duration.ofMinutes(15), NOW, "4.0"); // It has begun to pour.

        assertThat(when(rule(window("PT24H", "45")), Duration.ofMinutes(15)).map(ThresholdForecaster.Reached::at))
                .contains(NOW.plus(Duration.ofMinutes(30)));
        assertThat(when(rule(window("PT24H", "45")), HOUR).map(ThresholdForecaster.Reached::at))
                .contains(NOW.plus(Duration.ofMinutes(70)));
    }

    @Test
    void aGaugeThatWasNotHeardSaysNothing() {
        rainFor(Duration.ofMinutes(30), NOW.minus(Duration.ofMinutes(30)), "3.0");

        assertThat(when(rule(window("PT24H", "20")), HOUR)).isEmpty();
    }

    @Test
    void allConditionsMustBeReachedAndTheLastOneIsTold() {
        rain(NOW.minus(Duration.ofHours(30)), "90");
        rainFor(HOUR, NOW, "1.0");
        CompiledRule both = rule(window("PT48H", "110"), window("PT24H", "24"));

        ThresholdForecaster.Reached reached = when(both, HOUR).orElseThrow();
        assertThat(reached.at()).isEqualTo(NOW.plus(HOUR));
        assertThat(reached.threshold().window()).isEqualTo(Duration.ofDays(1));
        assertThat(reached.nowMicrometres()).isEqualTo(12_000);
        assertThat(reached.thenMicrometres()).isEqualTo(24_000);
    }

    /** A tank gives off its water meanwhile, so it takes longer than the sum of the rain. */
    @Test
    void theGroundFillsUpMoreSlowlyThanItRains() {
        rainFor(HOUR, NOW, "1.0"); // 12 mm an hour
        CompiledRule ground = rule(Condition.ofSoilWater(new BigDecimal("36")));

        ThresholdForecaster.Reached reached = when(ground, HOUR).orElseThrow();
        assertThat(reached.threshold().soilWater()).isTrue();
        assertThat(reached.nowMicrometres()).isBetween(11_900L, 12_000L);
        assertThat(reached.at()).isAfter(NOW.plus(Duration.ofHours(2)));
        assertThat(reached.at()).isBefore(NOW.plus(Duration.ofHours(3)));
        assertThat(reached.thenMicrometres()).isBetween(36_000L, 37_000L);
        rainFor(HOUR.multipliedBy(3), reached.at(), "1.0"); // It does rain on: the index is what was foretold.
        assertThat(RainTotals.of(rain).soilWater(GAUGE, reached.at()).micrometres())
                .isGreaterThanOrEqualTo(36_000);
    }

    private Optional<ThresholdForecaster.Reached> when(CompiledRule rule, Duration over) {
        return outlook.when(rule, GAUGE, NOW, over);
    }

    private static Condition window(String window, String mm) {
        return new Condition(Duration.parse(window), null, new BigDecimal(mm), null);
    }

    private static CompiledRule rule(Condition... when) {
        Rule.Area everywhere = new Rule.Area(null, null);
        return new CompiledRule(
                new Rule(
                        "test-rule",
                        Hazard.FLOOD,
                        Level.WATCH,
                        new Rule.Name("เกณฑ์", "Rule"),
                        List.of(when),
                        everywhere,
                        1,
                        0.8,
                        Duration.ofHours(3),
                        null,
                        true,
                        "test"),
                1);
    }

    private void rainFor(Duration span, Instant until, String mmEachFiveMinutes) {
        for (Instant end = until.minus(span).plus(FIVE); !end.isAfter(until); end = end.plus(FIVE)) {
            rain(end, mmEachFiveMinutes);
        }
    }

    private void rain(Instant end, String mm) {
        rain.put(Sent.reading(GAUGE, end, FIVE, mm), Quality.GOOD);
    }
}
