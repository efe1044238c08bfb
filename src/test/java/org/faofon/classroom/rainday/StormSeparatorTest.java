package org.faofon.classroom.rainday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.totals.StepTotal;
import org.junit.jupiter.api.Test;

class StormSeparatorTest {
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final long UNKNOWN = -1;

    /** Hours one after the other, in micrometres. */
    private static List<Storm> storms(long... hours) {
        List<StepTotal> steps = new ArrayList<>();
        for (int i = 0; i < hours.length; i++) {
            boolean unknown = hours[i] == UNKNOWN;
            Instant from = START.plus(HOUR.multipliedBy(i));
            steps.add(new StepTotal(
                    new Interval(from, from.plus(HOUR)),
                    Math.max(0, hours[i]),
                    0,
                    unknown ? Duration.ZERO : HOUR,
                    Quality.GOOD,
                    unknown ? 0 : 1,
                    false));
        }
        return StormSeparator.ofHours(steps);
    }

    @Test
    void sixDryHoursEndAStormAndFiveDoNot() {
        assertThat(storms(5_000, 0, 0, 0, 0, 0, 5_000)).hasSize(1);
        assertThat(storms(5_000, 0, 0, 0, 0, 0, 0, 5_000)).hasSize(2);
    }

    @Test
    void aStormGoesFromItsFirstWetHourToItsLast() {
        Storm storm = storms(0, 5_000, 0, 7_000, 0).get(0);

        assertThat(storm.depthMicrometres()).isEqualTo(12_000);
        assertThat(storm.hours()).isEqualTo(3);
        assertThat(storm.intensity()).isCloseTo(4, within(1e-9));
        assertThat(storm.atLeast()).isFalse();
    }

    @Test
    void timeThatNobodyWatchedEndsAStormAndMakesItAtLeast() {
        List<Storm> storms = storms(5_000, UNKNOWN, 5_000, 0);

        assertThat(storms).hasSize(2);
        assertThat(storms).allMatch(Storm::atLeast);
    }

    @Test
    void withoutRainThereIsNoStorm() {
        assertThat(storms(0, 0, 0)).isEmpty();
        assertThat(StormSeparator.biggest(List.of())).isEmpty();
    }

    @Test
    void theBiggestIsTheOneWithTheMostRain() {
        List<Storm> storms = storms(9_000, 0, 0, 0, 0, 0, 0, 4_000, 4_000, 4_000);

        assertThat(StormSeparator.biggest(storms)).map(Storm::depthMicrometres).contains(12_000L);
    }

    @Test
    void aCylindersStormIsItsRainyDaysInARow() {
        LocalDate first = LocalDate.of(2026, 11, 1);
        List<RainDay> days = List.of(
                RainDay.known(first, 10_000),
                RainDay.known(first.plusDays(1), 14_000),
                RainDay.known(first.plusDays(2), 99),
                RainDay.known(first.plusDays(3), 100),
                RainDay.unknown(first.plusDays(4), RainDay.State.TOGETHER));
        MultiDayTotal heap = new MultiDayTotal(first.plusDays(4), first.plusDays(6), 61_000, false, false);

        List<Storm> storms = StormSeparator.ofDays(new RainDays(days, List.of(heap)));

        assertThat(storms).extracting(Storm::depthMicrometres).containsExactly(24_000L, 100L, 61_000L);
        assertThat(storms).extracting(Storm::hours).containsExactly(48.0, 24.0, 72.0);
    }

    @Test
    void cainesCurveGoesThroughHisNumbers() {
        assertThat(CaineThreshold.intensity(1)).isCloseTo(14.82, within(1e-9));
        assertThat(CaineThreshold.intensity(24) * 24).isCloseTo(103, within(0.5));
        assertThat(CaineThreshold.intensity(72) * 72).isCloseTo(201, within(0.5));
        assertThat(CaineThreshold.covers(0.166)).isFalse();
        assertThat(CaineThreshold.covers(500)).isTrue();
        assertThat(CaineThreshold.covers(500.1)).isFalse();
    }

    @Test
    void aStormLiesOverTheCurveFromTheCurveOn() {
        Interval day = new Interval(START, START.plus(Duration.ofDays(1)));
        long curve = (long) Math.ceil(CaineThreshold.intensity(24) * 24 * 1_000);

        assertThat(new Storm(day, curve, false, List.of()).position()).isEqualTo(CurvePosition.OVER);
        assertThat(new Storm(day, curve - 1, false, List.of()).position()).isEqualTo(CurvePosition.UNDER);
        assertThat(new Storm(day, curve - 1, true, List.of()).position()).isEqualTo(CurvePosition.UNKNOWN);
    }

    /** Days one after the other; a negative depth is "at least". */
    private static List<Storm> ofDays(long... micrometres) {
        List<RainDay> days = new ArrayList<>();
        for (int i = 0; i < micrometres.length; i++) {
            LocalDate date = LocalDate.of(2026, 11, 1).plusDays(i);
            days.add(
                    new RainDay(date, RainDay.State.KNOWN, Math.abs(micrometres[i]), false, micrometres[i] < 0, false));
        }
        return StormSeparator.ofDays(new RainDays(days, List.of()));
    }

    private static List<Long> wettest(Storm storm) {
        return storm.wettest().stream().map(WettestWindow::depthMicrometres).toList();
    }

    @Test
    void aHardDayInALongStormIsNotDilutedByItsMean() {
        Storm storm = ofDays(0, 3_700, -150_000, 4_000, 0).get(0);

        assertThat(storm.depthMicrometres()).isEqualTo(157_700);
        assertThat(storm.intensity()).isLessThan(CaineThreshold.intensity(72));
        assertThat(wettest(storm)).containsExactly(150_000L, 154_000L, 157_700L);
        assertThat(storm.position()).isEqualTo(CurvePosition.OVER);
        assertThat(storm.decisive().hours()).isEqualTo(24);
    }

    @Test
    void theThresholdOfADayDecidesInALongStorm() {
        long curve = (long) Math.ceil(CaineThreshold.intensity(24) * 24 * 1_000);

        assertThat(ofDays(0, 100, curve, 100, 0).get(0).position()).isEqualTo(CurvePosition.OVER);
        assertThat(ofDays(0, 100, curve - 1, 100, 0).get(0).position()).isEqualTo(CurvePosition.UNDER);
    }

    @Test
    void whereMoreMayHaveFallenTheAnswerIsNeverNo() {
        assertThat(ofDays(0, -20_000, 0).get(0).position()).isEqualTo(CurvePosition.UNKNOWN);
        assertThat(ofDays(0, 20_000, 0).get(0).position()).isEqualTo(CurvePosition.UNDER);
        assertThat(ofDays(0, -20_000, 0).get(0).wettest()).allMatch(WettestWindow::atLeast);
    }

    @Test
    void aWeekendMeasuredTogetherMayHideADayOverTheCurve() {
        assertThat(weekend(157_700).position()).isEqualTo(CurvePosition.UNKNOWN);
        assertThat(weekend(60_000).position()).isEqualTo(CurvePosition.UNDER);
        assertThat(weekend(202_000).position()).isEqualTo(CurvePosition.OVER);
        assertThat(wettest(weekend(60_000))).containsExactly(20_000L, 40_000L, 60_000L);
    }

    private static Storm weekend(long micrometres) {
        LocalDate first = LocalDate.of(2026, 11, 1);
        List<RainDay> days = first.datesUntil(first.plusDays(3))
                .map(date -> RainDay.unknown(date, RainDay.State.TOGETHER))
                .toList();
        MultiDayTotal heap = new MultiDayTotal(first, first.plusDays(2), micrometres, false, false);
        return StormSeparator.ofDays(new RainDays(days, List.of(heap))).get(0);
    }

    @Test
    void rainBeforeTheStormCountsInItsWindowsAsInTheRules() {
        List<Storm> storms = ofDays(0, 102_000, 0, 102_000, 0);

        assertThat(storms).hasSize(2);
        assertThat(wettest(storms.get(0))).containsExactly(102_000L, 102_000L, 102_000L);
        assertThat(wettest(storms.get(1))).containsExactly(102_000L, 102_000L, 204_000L);
        assertThat(storms.get(1).position()).isEqualTo(CurvePosition.OVER);
    }
}
