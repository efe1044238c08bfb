package org.faofon.readings.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.faofon.readings.Quality;
import org.faofon.support.Sent;
import org.junit.jupiter.api.Test;

/** The soil water index by numbers that anybody can compute with a pencil. */
class SoilWaterTest {
    private static final String GAUGE = "PTL07";
    /** 07:00 in Bangkok, when a day of the index begins. */
    private static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z");

    private static final Duration TEN = Duration.ofMinutes(10);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final double TEN_MINUTES = 1 / 6.0;

    private final RainWindows rain = new RainWindows();

    private void fell(Instant end, Duration length, String mm, Quality quality) {
        rain.put(Sent.reading(GAUGE, end, length, mm), quality);
    }

    private void fell(Instant end, Duration length, String mm) {
        fell(end, length, mm, Quality.GOOD);
    }

    private SoilWater at(Instant at) {
        return rain.soilWater(GAUGE, at);
    }

    /** Dry from then until the morning, told every ten minutes. */
    private void dryFor(Duration span) {
        for (Instant end = SEVEN.minus(span).plus(TEN); !end.isAfter(SEVEN); end = end.plus(TEN)) {
            fell(end, TEN, "0");
        }
    }

    @Test
    void theTanksEmptyByTheCoefficientsOfIshiharaAndKobatake() {
        SoilWaterTanks full = new SoilWaterTanks(100, 40, 25);

        SoilWaterTanks next = full.after(TEN_MINUTES, 6);

        // Out of the first: 0.1 (100 − 15) + 0.15 (100 − 60) at its side, 0.12 · 100 into the second; in an hour.
        assertThat(next.firstMm()).isCloseTo(106 - (8.5 + 6 + 12) / 6, within(1e-9));
        assertThat(next.secondMm()).isCloseTo(40 + (12 - 0.05 * 25 - 0.05 * 40) / 6, within(1e-9));
        assertThat(next.thirdMm()).isCloseTo(25 + (2 - 0.01 * 10 - 0.01 * 25) / 6, within(1e-9));
    }

    @Test
    void anOutletIsStillDryAtItsHeightAndRunsJustAbove() {
        assertThat(new SoilWaterTanks(15, 15, 15).after(TEN_MINUTES, 0).firstMm())
                .isCloseTo(15 - 0.12 * 15 / 6, within(1e-9));
        assertThat(new SoilWaterTanks(16, 15, 15).after(TEN_MINUTES, 0).firstMm())
                .isCloseTo(16 - (0.1 + 0.12 * 16) / 6, within(1e-9));
    }

    @Test
    void theRainOfOneStepIsTheIndexAtItsEnd() {
        fell(SEVEN, TEN, "100");

        assertThat(at(SEVEN).micrometres()).isEqualTo(100_000);
        assertThat(at(SEVEN.minusSeconds(1)).micrometres()).isLessThan(100_000);
        // 12 mm an hour sink into the second tank and stay in the ground; 14.5 run off.
        assertThat(at(SEVEN.plus(TEN)).micrometres()).isEqualTo(Math.round(100_000 - 14_500 / 6.0));
    }

    @Test
    void betweenTwoStepsTheRainSoFarCounts() {
        fell(SEVEN.plus(Duration.ofMinutes(5)), Duration.ofMinutes(5), "20");

        assertThat(at(SEVEN.plus(Duration.ofMinutes(5))).micrometres()).isEqualTo(20_000);
    }

    @Test
    void aReadingOfAnHourCountsAndALongerOneDoesNotSayWhenItRained() {
        fell(SEVEN, HOUR, "60");
        assertThat(at(SEVEN).micrometres()).isBetween(58_000L, 60_000L);

        fell(SEVEN, Duration.ofHours(2), "60");
        assertThat(at(SEVEN).micrometres()).isZero();

        fell(SEVEN, Duration.ofDays(1), "60");
        assertThat(at(SEVEN).micrometres()).isZero();
        assertThat(at(SEVEN).known()).isFalse();
    }

    @Test
    void suspectRainIsToldApartAndFailedRainDoesNotCount() {
        fell(SEVEN.minus(TEN), TEN, "30", Quality.GOOD);
        fell(SEVEN, TEN, "50", Quality.SUSPECT);
        long all = at(SEVEN).micrometres();

        assertThat(at(SEVEN).unconfirmedMicrometres()).isEqualTo(50_000);

        fell(SEVEN, TEN, "50", Quality.FAIL);
        assertThat(at(SEVEN).micrometres()).isEqualTo(all - 50_000);
        assertThat(at(SEVEN).unconfirmedMicrometres()).isZero();
    }

    @Test
    void whatIsOlderThanTheMemoryIsGoneButForTwoTenthsOfAMillimetre() {
        SoilWaterTanks tanks = SoilWaterTanks.EMPTY;
        for (int step = 0; step < 144; step++) { // More than has ever fallen in a day in the province.
            tanks = tanks.after(TEN_MINUTES, 600 / 144.0);
        }
        for (long step = 0; step < SoilWater.MEMORY.dividedBy(TEN); step++) {
            tanks = tanks.after(TEN_MINUTES, 0);
        }

        assertThat(tanks.totalMm()).isLessThan(0.2);
    }

    @Test
    void fullyObservedIsExactlyOne() {
        dryFor(Duration.ofDays(27));

        assertThat(at(SEVEN).coverage()).isEqualTo(1);
    }

    /** The first tank passes on its water within hours, so a gap of two is much to it, and little to the third. */
    @Test
    void twoHoursOfSilenceAreTooMuchToCallItLittle() {
        dryFor(Duration.ofDays(27));

        assertThat(at(SEVEN.plus(Duration.ofMinutes(100))).coverage()).isGreaterThan(0.8);
        assertThat(at(SEVEN.plus(Duration.ofHours(2))).coverage()).isLessThan(0.8);
    }

    @Test
    void aGapIsForgottenAsFastAsItsWater() {
        dryFor(Duration.ofDays(27));
        for (int minutes = 30; minutes > 0; minutes -= 10) {
            rain.put(
                    Sent.reading(GAUGE, SEVEN.minus(HOUR.multipliedBy(2)).minusSeconds(60L * minutes), TEN, "0"),
                    Quality.FAIL);
        }

        double then = at(SEVEN.minus(HOUR.multipliedBy(2))).coverage();
        assertThat(then).isLessThan(0.96);
        assertThat(at(SEVEN).coverage()).isGreaterThan(then).isLessThan(1);
    }

    @Test
    void aNewGaugeKnowsTooLittleForSomeDays() {
        dryFor(Duration.ofDays(6));
        assertThat(at(SEVEN).coverage()).isLessThan(0.8);

        dryFor(Duration.ofDays(7));
        assertThat(at(SEVEN).coverage()).isGreaterThan(0.8);
    }

    @Test
    void ofAGaugeThatIsNotKnownNothingIsKnown() {
        assertThat(at(SEVEN)).isEqualTo(SoilWater.UNKNOWN);
    }
}
