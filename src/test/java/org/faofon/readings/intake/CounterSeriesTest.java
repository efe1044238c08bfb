package org.faofon.readings.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.faofon.readings.MessageNumber;
import org.faofon.readings.Quality;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;
import org.faofon.readings.intake.CounterSeries.Sample;
import org.faofon.readings.intake.CounterSeries.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CounterSeriesTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");
    private static final TipCounter ENDLESS = TipCounter.of(200, BigDecimal.ONE, OptionalLong.empty());
    private static final TipCounter ROUND = TipCounter.of(200, BigDecimal.ONE, OptionalLong.of(4_096));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "200 200 0 200",
                "500 320 500",
                "1000 1000 940 1000",
                "500 0 0 500",
                "500 320 0 17 500",
                "200 0 100 200",
                "200 0 200 0 200 0 200",
                "500 320 500 100 500",
                "500 500 900 500 500",
                "5000 0 5000"
            })
    void aCounterThatComesBackHasCountedNothing(String counts) {
        assertThat(total(counts)).isZero();
    }

    @Test
    void aDipIsLeftOutAsIfItHadBeenLost() {
        assertThat(steps("500 320 503")).containsExactly("0-1 0 MISSING COUNTER_DIP", "0-2 600 NOT_EVALUATED");
    }

    @Test
    void aCounterThatComesBackALittleLowerHasCountedNothing() {
        assertThat(steps("1000 0 998")).containsExactly("0-1 0 MISSING COUNTER_DIP", "0-2 0 MISSING");
    }

    @Test
    void aDipOfThreeCountsIsLeftOut() {
        assertThat(steps("500 0 0 0 501").get(3)).isEqualTo("0-4 200 NOT_EVALUATED");
    }

    @Test
    void aDipOfFourCountsLeavesAJump() {
        assertThat(steps("500 0 0 0 0 501").get(4)).isEqualTo("4-5 100200 SUSPECT COUNTER_JUMP");
    }

    @Test
    void afterAResetTheFirstCountIsSuspectUntilTheNextDecides() {
        assertThat(steps("500 3 9")).containsExactly("0-1 0 MISSING", "1-2 1200 SUSPECT COUNTER_REBASE");
        assertThat(steps("500 3 9 15"))
                .containsExactly("0-1 0 MISSING", "1-2 1200 NOT_EVALUATED", "2-3 1200 NOT_EVALUATED");
    }

    @Test
    void aStormAfterAResetCountsByItsSteps() {
        assertThat(steps("500 3 33 66 99"))
                .endsWith("1-2 6000 NOT_EVALUATED", "2-3 6600 NOT_EVALUATED", "3-4 6600 NOT_EVALUATED");
    }

    @ParameterizedTest
    @CsvSource({"24, NOT_EVALUATED", "25, SUSPECT COUNTER_JUMP", "26, SUSPECT COUNTER_JUMP"})
    void aLeapOfFiveMillimetresBetweenDryStepsIsSuspect(int tips, String verdict) {
        assertThat(steps("100 100 %1$d %1$d".formatted(100 + tips)).get(1))
                .isEqualTo("1-2 %d %s".formatted(200 * tips, verdict));
    }

    @ParameterizedTest
    @CsvSource({
        "99 100 160 160, SUSPECT COUNTER_JUMP",
        "97 100 160 160, NOT_EVALUATED",
        "100 100 160 163, NOT_EVALUATED",
        "100 100 160 162, SUSPECT COUNTER_JUMP"
    })
    void aLeapIsBelievedWhenATwentiethFellBesideIt(String counts, String verdict) {
        assertThat(steps(counts).get(1)).isEqualTo("1-2 12000 " + verdict);
    }

    /** 74 tips are 14.8 mm, 75 are 15 mm. */
    @ParameterizedTest
    @CsvSource({"74, 4, NOT_EVALUATED", "75, 4, SUSPECT", "75, 18, SUSPECT", "75, 19, NOT_EVALUATED"})
    void aLargeLeapWantsAQuarterBesideIt(int leap, int beside, Quality quality) {
        assertThat(steps("100 100 %d %d".formatted(100 + leap, 100 + leap + beside))
                        .get(1))
                .startsWith("1-2 %d %s".formatted(200 * leap, quality));
    }

    @Test
    void aLongerTimeMayHoldMore() {
        List<Sample> hourly = samples("100 100 184 184", 60);
        CounterSeries series = new CounterSeries(hourly, ENDLESS);

        assertThat(series.step(2, ENDLESS).credit().verdict()).isEqualTo(Verdict.CANNOT_JUDGE);
    }

    @Test
    void aCounterThatGoesRoundCountsOn() {
        assertThat(steps(ROUND, "4090 4 9")).containsExactly("0-1 2000 NOT_EVALUATED", "1-2 1000 NOT_EVALUATED");
    }

    @Test
    void aWrapThatMeansMuchIsSuspectUntilOtherStepsSupportIt() {
        assertThat(steps(ROUND, "4066 0")).containsExactly("0-1 6000 SUSPECT COUNTER_WRAP");
        assertThat(steps(ROUND, "4066 0 14").get(0)).isEqualTo("0-1 6000 SUSPECT COUNTER_WRAP");
        assertThat(steps(ROUND, "4066 0 15").get(0)).isEqualTo("0-1 6000 NOT_EVALUATED");
    }

    @Test
    void afterALongSilenceOneTipDoesNotMakeAWrapOfAReset() {
        List<Sample> samples = new ArrayList<>(List.of(sample(0, 4_000), sample(1_440, 0), sample(1_445, 1)));

        assertThat(new CounterSeries(samples, ROUND)
                        .step(1, ROUND)
                        .credit()
                        .verdict()
                        .quality())
                .isEqualTo(Quality.SUSPECT);
    }

    @Test
    void anotherBootAndAnEarlierNumberAreAReset() {
        assertThat(quality(ROUND, numbered(0, 4_090, "a", 7), numbered(5, 4, "b", 8)))
                .isEqualTo(Quality.MISSING);
        assertThat(quality(ROUND, numbered(0, 4_090, "", 7), numbered(5, 4, "", 6)))
                .isEqualTo(Quality.MISSING);
        assertThat(quality(ROUND, numbered(0, 4_090, "a", 7), numbered(5, 4, "a", 8)))
                .isEqualTo(Quality.NOT_EVALUATED);
    }

    private static Quality quality(TipCounter counter, Sample... samples) {
        return new CounterSeries(List.of(samples), counter)
                .step(1, counter)
                .credit()
                .verdict()
                .quality();
    }

    private static long total(String counts) {
        CounterSeries series = new CounterSeries(samples(counts, 5), ENDLESS);
        long total = 0;
        for (int i = 1; i < counts.split(" ").length; i++) {
            total += series.step(i, ENDLESS).credit().depth().micrometres();
        }
        return total;
    }

    private static List<String> steps(String counts) {
        return steps(ENDLESS, counts);
    }

    /** Each as "from-to micrometres quality ground". */
    private static List<String> steps(TipCounter counter, String counts) {
        List<Sample> samples = samples(counts, 5);
        CounterSeries series = new CounterSeries(samples, counter);
        List<String> steps = new ArrayList<>();
        for (int i = 1; i < samples.size(); i++) {
            Step step = series.step(i, counter);
            Verdict verdict = step.credit().verdict();
            String words = VerdictReason.in(verdict.reason()).stream()
                    .map(ground -> " " + ground)
                    .findFirst()
                    .orElse("");
            steps.add("%d-%d %d %s%s"
                    .formatted(step.since(), i, step.credit().depth().micrometres(), verdict.quality(), words));
        }
        return steps;
    }

    private static List<Sample> samples(String counts, int minutes) {
        List<Sample> samples = new ArrayList<>();
        for (String count : counts.split(" ", -1)) {
            samples.add(sample(minutes * samples.size(), Long.parseLong(count)));
        }
        return samples;
    }

    private static Sample sample(int minute, long ticks) {
        return new Sample(MONDAY.plus(Duration.ofMinutes(minute)), ticks, Optional.empty());
    }

    private static Sample numbered(int minute, long ticks, String boot, long seq) {
        return new Sample(MONDAY.plus(Duration.ofMinutes(minute)), ticks, Optional.of(new MessageNumber(boot, seq)));
    }
}
