package org.faofon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
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

/** Rules against rain at the line, one tip under, and one over. */
class RuleEvaluatorTest {
    private static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z");
    private static final Duration FIVE = Duration.ofMinutes(5);
    private static final double COVERAGE = 0.8;

    private final RainWindows rain = new RainWindows();
    private final List<CompiledRule> rules =
            Rules.ofTests().stream().map(rule -> new CompiledRule(rule, 1)).toList();

    private Gauge gauge = gauge(FIVE);

    @Test
    void warnsExactlyAtTheThreshold() {
        rain("PTL06", SEVEN, Duration.ofHours(1), "35.0");
        assertThat(codes(Hazard.FLASH_FLOOD, SEVEN)).containsExactly("rain-1h-watch");
    }

    @Test
    void isSilentOneTipUnder() {
        rain("PTL06", SEVEN, Duration.ofHours(1), "34.8");
        assertThat(codes(Hazard.FLASH_FLOOD, SEVEN)).isEmpty();
    }

    @Test
    void aMorningReadingWarnsThoughItWasNotMadeOnAFullStep() {
        Instant at = SEVEN.minusSeconds(7 * 60); // 06:53
        rain("PTL06", at, Duration.ofHours(24), "90");

        assertThat(codes(Hazard.HEAVY_RAIN, at)).containsExactly("rain-24h-watch");
    }

    @Test
    void theLakeSideHasNoFoothillRules() {
        rain("PTL06", SEVEN, Duration.ofHours(12), "100");

        assertThat(held(Hazard.FLASH_FLOOD, district(HydrologicalZone.FOOTHILL), SEVEN))
                .hasSize(1);
        assertThat(held(Hazard.FLASH_FLOOD, district(HydrologicalZone.LAKESIDE), SEVEN))
                .isEmpty();
    }

    @Test
    void aSlopeNeedsWetGroundBeforeTheStorm() {
        rain("PTL06", SEVEN, Duration.ofHours(24), "120");
        assertThat(codes(Hazard.LANDSLIDE, SEVEN)).isEmpty();

        rain("PTL06", SEVEN.minus(Duration.ofHours(24)), Duration.ofHours(24), "99.9");
        assertThat(codes(Hazard.LANDSLIDE, SEVEN)).isEmpty();

        rain("PTL06", SEVEN.minus(Duration.ofDays(3)), Duration.ofHours(24), "0.1");
        assertThat(codes(Hazard.LANDSLIDE, SEVEN)).containsExactly("slope-curve-watch", "slope-24h-warning");
    }

    @Test
    void theCurveIsCainesAt24Hours() {
        Threshold day = Threshold.of(new Rule.Condition(
                        null, null, null, new Rule.Curve(14.82, -0.39, Duration.ofHours(24), Duration.ofHours(24))))
                .get(0);

        assertThat(day.micrometres()).isBetween(102_000L, 104_000L); // 103 mm
    }

    @Test
    void anEmergencyNeedsBothOfItsConditions() {
        rain("PTL06", SEVEN.minus(Duration.ofHours(24)), Duration.ofHours(24), "50.1");
        rain("PTL06", SEVEN, Duration.ofHours(24), "99.9");
        assertThat(codes(Hazard.FLOOD, SEVEN)).isEmpty();

        rain("PTL06", SEVEN, Duration.ofHours(24), "100");
        Evidence evidence =
                held(Hazard.FLOOD, district(HydrologicalZone.FOOTHILL), SEVEN).get(0);
        assertThat(evidence.level()).isEqualTo(Level.EMERGENCY);
        assertThat(evidence.confirmWithin()).isEqualTo(Duration.ofMinutes(10));
        assertThat(evidence.measures().get(0).depthMicrometres()).isEqualTo(150_100);
    }

    @Test
    void lingersUntilTheRainHasBeenBelowTheClearingValueForTheHoldTime() {
        dryFrom(SEVEN.minus(Duration.ofHours(3)), Duration.ofHours(12));
        rain("PTL06", SEVEN, FIVE, "40");
        Set<RuleEvaluator.Cause> cause = Set.of(new RuleEvaluator.Cause("rain-1h-watch", "PTL06"));
        Instant belowFrom = SEVEN.plus(Duration.ofHours(1)); // The 40 mm leave the hour now.

        assertThat(lingering(
                        Hazard.FLASH_FLOOD,
                        cause,
                        belowFrom.plus(Duration.ofHours(3)).minusSeconds(300)))
                .contains(Level.WATCH);
        assertThat(lingering(Hazard.FLASH_FLOOD, cause, belowFrom.plus(Duration.ofHours(3))))
                .isEmpty();
    }

    @Test
    void dataThatStopsEndsNothing() {
        rain("PTL06", SEVEN, FIVE, "40"); // And then nothing more.
        Set<RuleEvaluator.Cause> cause = Set.of(new RuleEvaluator.Cause("rain-1h-watch", "PTL06"));

        assertThat(lingering(Hazard.FLASH_FLOOD, cause, SEVEN.plus(Duration.ofDays(2))))
                .contains(Level.WATCH);
    }

    @Test
    void wetGroundAloneDoesNotKeepAnAlertOpen() {
        rain("PTL06", SEVEN.minus(Duration.ofDays(2)), Duration.ofHours(24), "300");
        rain("PTL06", SEVEN.minus(Duration.ofDays(1)), Duration.ofHours(24), "120");
        dryFrom(SEVEN.minus(Duration.ofDays(1)), Duration.ofDays(5));
        Set<RuleEvaluator.Cause> cause = Set.of(new RuleEvaluator.Cause("slope-24h-warning", "PTL06"));

        assertThat(lingering(Hazard.LANDSLIDE, cause, SEVEN.plus(Duration.ofHours(4))))
                .isEmpty();
    }

    @Test
    void isUnconfirmedWhereSuspectRainMakesTheDifference() {
        rain("PTL06", SEVEN.minus(FIVE), FIVE, "34.9");
        suspectRain(SEVEN, "0.1");

        assertThat(held(Hazard.FLASH_FLOOD, district(HydrologicalZone.FOOTHILL), SEVEN))
                .singleElement()
                .matches(Evidence::unconfirmed);
    }

    @Test
    void isConfirmedWhereTheRestReachesTheThresholdAlone() {
        rain("PTL06", SEVEN.minus(FIVE), FIVE, "35.0");
        suspectRain(SEVEN, "20");

        assertThat(held(Hazard.FLASH_FLOOD, district(HydrologicalZone.FOOTHILL), SEVEN))
                .singleElement()
                .matches(evidence -> !evidence.unconfirmed())
                .matches(evidence -> evidence.measures().get(0).unconfirmedMicrometres() == 20_000);
    }

    @Test
    void whatWasConfirmedAtOneTimeIsNotDoubtedForTheSuspectRainOfAnother() {
        rain("PTL06", SEVEN, FIVE, "36");
        suspectRain(SEVEN.plus(Duration.ofHours(2)), "58");
        NavigableSet<Instant> times = new TreeSet<>(Set.of(SEVEN, SEVEN.plus(Duration.ofHours(2))));

        assertThat(judge(Hazard.FLASH_FLOOD, district(HydrologicalZone.FOOTHILL))
                        .held(times))
                .singleElement()
                .matches(evidence -> !evidence.unconfirmed());
    }

    private void dryFrom(Instant start, Duration length) {
        for (Instant end = start.plus(FIVE); !end.isAfter(start.plus(length)); end = end.plus(FIVE)) {
            rain("PTL06", end, FIVE, "0");
        }
    }

    private List<String> codes(Hazard hazard, Instant at) {
        return held(hazard, district(HydrologicalZone.FOOTHILL), at).stream()
                .map(Evidence::rule)
                .toList();
    }

    private List<Evidence> held(Hazard hazard, District district, Instant at) {
        NavigableSet<Instant> times = new TreeSet<>(Set.of(at));
        return judge(hazard, district).held(times);
    }

    @Test
    void theShortWindowsOfACurveDoNotKeepItOpenAtAGaugeThatIsReadOnceADay() {
        gauge = gauge(Duration.ofDays(1));
        Set<RuleEvaluator.Cause> cause = Set.of(new RuleEvaluator.Cause("slope-curve-watch", "PTL06"));
        for (int daysBefore = 1; daysBefore <= 3; daysBefore++) {
            rain("PTL06", SEVEN.minus(Duration.ofDays(daysBefore)), Duration.ofDays(1), "0");
        }
        rain("PTL06", SEVEN, Duration.ofDays(1), "120");
        Instant tomorrow = SEVEN.plus(Duration.ofDays(1));
        assertThat(lingering(Hazard.LANDSLIDE, cause, tomorrow)).isPresent();

        rain("PTL06", tomorrow, Duration.ofDays(1), "0");
        assertThat(lingering(Hazard.LANDSLIDE, cause, tomorrow)).isEmpty();
        assertThat(lingering(Hazard.LANDSLIDE, cause, tomorrow.plus(Duration.ofHours(6))))
                .describedAs("A day later nobody knows again")
                .isPresent();
    }

    private java.util.Optional<Level> lingering(Hazard hazard, Set<RuleEvaluator.Cause> causes, Instant now) {
        return judge(hazard, district(HydrologicalZone.FOOTHILL)).lingering(causes, now, EvaluationTimes.STEP);
    }

    private RuleEvaluator judge(Hazard hazard, District district) {
        return new RuleEvaluator(
                rules, new EvaluationScope(hazard, district, List.of(gauge)), RainTotals.of(rain), COVERAGE);
    }

    private static Gauge gauge(Duration interval) {
        return Rules.gauge("PTL06", interval);
    }

    private static District district(HydrologicalZone zone) {
        return Rules.district("9302", zone);
    }

    private void suspectRain(Instant end, String mm) {
        rain("PTL06", end, FIVE, mm, Quality.SUSPECT);
    }

    private void rain(String gauge, Instant end, Duration length, String mm) {
        rain(gauge, end, length, mm, Quality.GOOD);
    }

    private void rain(String gauge, Instant end, Duration length, String mm, Quality quality) {
        rain.put(Sent.reading(gauge, end, length, mm), quality);
    }
}
