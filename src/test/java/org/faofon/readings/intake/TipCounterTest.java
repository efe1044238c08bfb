package org.faofon.readings.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.OptionalLong;
import org.faofon.readings.CounterReading;
import org.faofon.readings.Depth;
import org.faofon.readings.Quality;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;
import org.faofon.readings.intake.TipCounter.Credit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TipCounterTest {
    private static final Duration FIVE = Duration.ofMinutes(5);
    private static final Duration DAY = Duration.ofDays(1);
    private final TipCounter counter = TipCounter.of(200, BigDecimal.ONE, OptionalLong.empty());
    private final TipCounter sixteenBits = TipCounter.of(200, BigDecimal.ONE, OptionalLong.of(65_536));

    @Test
    void theDifferenceIsRain() {
        assertThat(counter.between(1_234, 1_240, FIVE).depth()).isEqualTo(Depth.ofMicrometres(1_200));
    }

    @Test
    void noTipIsNoRain() {
        assertThat(counter.between(1_234, 1_234, FIVE))
                .isEqualTo(new Credit(Depth.ofMicrometres(0), Verdict.CANNOT_JUDGE));
    }

    @Test
    void afterAResetTheRainIsUnknown() {
        Credit credit = counter.between(1_234, 3, FIVE);

        assertThat(credit.depth()).isEqualTo(Depth.ofMicrometres(0));
        assertThat(credit.verdict())
                .isEqualTo(new Verdict(Quality.MISSING, "the counter was reset, from 1234 tips to 3"));
    }

    @Test
    void aDropOfHalfTheRangeIsAReset() {
        assertThat(sixteenBits.between(40_000, 40_000 - 32_768, DAY).verdict().quality())
                .isEqualTo(Quality.MISSING);
    }

    @Test
    void aDropOfOneMoreThanHalfTheRangeIsAWrap() {
        // 32 767 tips are too many for a day, so the bound must be out of the way.
        TipCounter fine = TipCounter.of(1, BigDecimal.ONE, OptionalLong.of(65_536));

        assertThat(fine.between(40_000, 40_000 - 32_769, DAY).depth()).isEqualTo(Depth.ofMicrometres(32_767));
    }

    @Test
    void aDropOfOneLessThanHalfTheRangeIsAReset() {
        TipCounter fine = TipCounter.of(1, BigDecimal.ONE, OptionalLong.of(65_536));

        assertThat(fine.between(40_000, 40_000 - 32_767, DAY).verdict().reason())
                .startsWith("the counter was reset");
    }

    @Test
    void aWrapGoesOnAtZero() {
        assertThat(sixteenBits.between(65_530, 4, FIVE).depth()).isEqualTo(Depth.ofMicrometres(2_000));
    }

    @Test
    void aCountThatTheRangeDoesNotHoldCannotWrap() {
        assertThat(sixteenBits.between(65_536, 0, FIVE).verdict().quality()).isEqualTo(Quality.MISSING);
    }

    @Test
    void takesWhatCanJustFall() {
        assertThat(counter.between(0, 156 * 5, FIVE).depth()).isEqualTo(Depth.ofMicrometres(156_000));
    }

    @Test
    void doesNotBelieveATipMoreThanCanFall() {
        Credit credit = counter.between(0, 156 * 5 + 1, FIVE);

        assertThat(credit.depth()).isEqualTo(Depth.ofMicrometres(0));
        assertThat(credit.verdict())
                .isEqualTo(new Verdict(Quality.MISSING, "781 tips are 156.2 mm, more than can fall in PT5M"));
    }

    @Test
    void aDeviceThatStartsAnewFarFromTheEndOfItsRangeIsNoStorm() {
        assertThat(sixteenBits.between(40_000, 0, FIVE).verdict().reason()).contains("the counter was reset");
    }

    @ParameterizedTest
    @CsvSource({"10, 65536, 60000, 5, 10", "200, 4096, 3000, 0, 10", "10, 65536, 52000, 0, 10", "50, 4096, 3000, 0, 10"
    })
    void aDropThatWouldBeMoreRainThanIsPlausibleIsAReset(int tip, long range, long before, long after, int minutes) {
        TipCounter counter = TipCounter.of(tip, BigDecimal.ONE, OptionalLong.of(range));

        Credit credit = counter.between(before, after, Duration.ofMinutes(minutes));

        assertThat(credit.verdict())
                .isEqualTo(new Verdict(
                        Quality.MISSING, "the counter was reset, from %d tips to %d".formatted(before, after)));
    }

    /** 28.8 mm in 5 minutes. */
    @Test
    void aWrapIsBelievedUpToWhatIsPlausible() {
        assertThat(sixteenBits.between(65_536 - 144, 0, FIVE).depth()).isEqualTo(Depth.ofMicrometres(28_800));
        assertThat(sixteenBits.between(65_536 - 145, 0, FIVE).verdict().quality())
                .isEqualTo(Quality.MISSING);
    }

    @Test
    void aWrapIsSuspectFromFiveMillimetresOn() {
        assertThat(sixteenBits.between(65_536 - 24, 0, FIVE).verdict()).isEqualTo(Verdict.CANNOT_JUDGE);
        assertThat(sixteenBits.between(65_536 - 25, 0, FIVE).verdict())
                .isEqualTo(VerdictReason.COUNTER_WRAP.suspect("from 65511 tips to 0, or was it reset?"));
    }

    @Test
    void aDeviceThatHasRestartedHasNotWrapped() {
        assertThat(sixteenBits.between(65_530, 4, FIVE, true).verdict().quality())
                .isEqualTo(Quality.MISSING);
    }

    @Test
    void theFactorIsRoundedOnceAndNotWithEachTip() {
        TipCounter calibrated = TipCounter.of(200, new BigDecimal("1.037"), OptionalLong.empty());

        assertThat(calibrated.nanometresPerTick()).isEqualTo(207_400);
        assertThat(calibrated.between(0, 3, FIVE).depth()).isEqualTo(Depth.ofMicrometres(622));
        assertThat(calibrated.between(3, 5, FIVE).depth()).isEqualTo(Depth.ofMicrometres(415));
        assertThat(calibrated.between(0, 5, FIVE).depth()).isEqualTo(Depth.ofMicrometres(1_037));
    }

    @Test
    void theLargestCountsDoNotOverflow() {
        TipCounter coarse = TipCounter.of(100_000, BigDecimal.valueOf(2), OptionalLong.empty());

        assertThat(coarse.between(CounterReading.MOST_TICKS - 1, CounterReading.MOST_TICKS, DAY)
                        .depth())
                .isEqualTo(Depth.ofMicrometres(200_000));
        assertThat(coarse.between(0, CounterReading.MOST_TICKS, DAY).verdict().reason())
                .contains("more than can fall");
    }
}
