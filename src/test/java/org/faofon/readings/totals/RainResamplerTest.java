package org.faofon.readings.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.RainInterval;
import org.junit.jupiter.api.Test;

class RainResamplerTest {
    private static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z");
    private static final Interval DAY = new Interval(SEVEN, SEVEN.plus(Duration.ofDays(1)));

    @Test
    void whatEndsAtSevenIsYesterdaysRain() {
        List<StepTotal> days = cut("P1D", twoDays(), fall("PT24H", "PT5M", 4_200), fall("PT24H5M", "PT5M", 800));

        assertThat(days).extracting(StepTotal::depthMicrometres).containsExactly(4_200L, 800L);
    }

    @Test
    void thePartsOfAReadingAddUpToItsDepth() {
        List<StepTotal> steps = cut("PT5M", hours(1), fall("PT17M", "PT5M", 1_000));

        assertThat(steps.subList(2, 5)).extracting(StepTotal::depthMicrometres).containsExactly(600L, 400L, 0L);
        assertThat(steps.get(2).observed()).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void oneMicrometreIsNotLost() {
        List<StepTotal> steps = cut("PT5M", hours(1), fall("PT17M", "PT5M", 1));

        assertThat(steps.stream().mapToLong(StepTotal::depthMicrometres).sum()).isEqualTo(1);
    }

    @Test
    void missingTimeIsUnknownAndDryTimeIsNought() {
        List<StepTotal> hours = cut("PT1H", hours(2), fall("PT1H", "PT1H", 0));

        assertThat(hours).extracting(StepTotal::known).containsExactly(true, false);
        assertThat(hours.get(0).depthMicrometres()).isZero();
        assertThat(hours.get(1).quality()).isNull();
    }

    @Test
    void aDaysRainIsNotSpreadOverHours() {
        assertThat(cut("PT1H", DAY, fall("PT24H", "PT24H", 90_000))).hasSize(24).noneMatch(StepTotal::known);
    }

    @Test
    void aDayThatIsReadLateCountsByItsOverlap() {
        List<StepTotal> days = cut("P1D", twoDays(), fall("PT24H10M", "PT24H", 144_000));

        assertThat(days).extracting(StepTotal::depthMicrometres).containsExactly(143_000L, 1_000L);
        assertThat(days).extracting(StepTotal::readings).containsExactly(1, 1);
    }

    @Test
    void readingsThatReachIntoTheSpanCountWithTheirPart() {
        RainInterval before = fall("PT2M", "PT5M", 500);
        RainInterval after = fall("PT1H3M", "PT5M", 500);

        assertThat(cut("PT1H", hours(1), before, after).get(0).depthMicrometres())
                .isEqualTo(400);
    }

    @Test
    void failedReadingsCountNowhere() {
        RainInterval failed = new RainInterval(minutes("PT5M", "PT5M"), Depth.ofMicrometres(99_000), Quality.FAIL);
        RainInterval missing = new RainInterval(minutes("PT10M", "PT5M"), Depth.ofMicrometres(0), Quality.MISSING);

        StepTotal hour = cut("PT1H", hours(1), failed, missing).get(0);

        assertThat(hour.known()).isFalse();
        assertThat(hour.readings()).isZero();
    }

    @Test
    void aStepIsTrustedNoMoreThanItsWorstReading() {
        RainInterval suspect =
                new RainInterval(minutes("PT10M", "PT5M"), new Depth(5_000, Depth.Kind.AT_LEAST), Quality.SUSPECT);

        StepTotal hour = cut("PT1H", hours(1), fall("PT5M", "PT5M", 200), suspect, fall("PT15M", "PT5M", 200))
                .get(0);

        assertThat(hour.quality()).isEqualTo(Quality.SUSPECT);
        assertThat(hour.readings()).isEqualTo(3);
        assertThat(hour.atLeast()).isTrue();
        assertThat(hour.depthMicrometres()).isEqualTo(5_400);
    }

    @Test
    void noMoreThanTheWholeStepIsObserved() {
        StepTotal hour = cut("PT1H", hours(1), fall("PT1H", "PT1H", 100), fall("PT1H1M", "PT1H", 120))
                .get(0);

        assertThat(hour.observed()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aStepIsHandedOutWhenNothingCanTouchItAnyMore() {
        List<StepTotal> closed = new ArrayList<>();
        RainResampler ledger = new RainResampler(TimeStep.parse("PT5M"), DAY, closed::add);

        ledger.add(fall("PT10M", "PT5M", 200));
        assertThat(closed).isEmpty();
        ledger.add(fall("PT5H", "PT5M", 200));
        assertThat(closed).hasSizeBetween(57, 59);
        ledger.close();
        assertThat(closed).hasSize(288);
    }

    @Test
    void refusesReadingsOutOfOrderAndHalfSteps() {
        RainResampler ledger = new RainResampler(TimeStep.parse("PT5M"), DAY, total -> {});
        ledger.add(fall("PT10M", "PT5M", 200));

        assertThatThrownBy(() -> ledger.add(fall("PT5M", "PT5M", 200))).hasMessageContaining("in time order");
        Interval odd = new Interval(SEVEN, SEVEN.plusSeconds(61));
        assertThatThrownBy(() -> new RainResampler(TimeStep.parse("PT5M"), odd, total -> {}))
                .hasMessageContaining("whole steps");
    }

    private static List<StepTotal> cut(String step, Interval span, RainInterval... falls) {
        List<StepTotal> steps = new ArrayList<>();
        RainResampler ledger = new RainResampler(TimeStep.parse(step), span, steps::add);
        for (RainInterval fall : falls) {
            ledger.add(fall);
        }
        ledger.close();
        return steps;
    }

    private static Interval twoDays() {
        return new Interval(SEVEN, SEVEN.plus(Duration.ofDays(2)));
    }

    private static Interval hours(int hours) {
        return new Interval(SEVEN, SEVEN.plus(Duration.ofHours(hours)));
    }

    /** Over so long, ending so long after seven. */
    private static RainInterval fall(String after, String length, int micrometres) {
        return new RainInterval(minutes(after, length), Depth.ofMicrometres(micrometres), Quality.GOOD);
    }

    private static Interval minutes(String after, String length) {
        return Interval.endingAt(SEVEN.plus(Duration.parse(after)), Duration.parse(length));
    }
}
