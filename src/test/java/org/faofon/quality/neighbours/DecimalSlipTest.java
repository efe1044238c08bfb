package org.faofon.quality.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.quality.neighbours.Plain.DAY;
import static org.faofon.quality.neighbours.Plain.SEVEN;
import static org.faofon.quality.neighbours.Plain.isSuspect;

import org.faofon.readings.Depth;
import org.faofon.readings.Quality;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A point in the wrong place. */
class DecimalSlipTest {
    private final Plain plain = new Plain();
    private final DecimalSlip slip = new DecimalSlip(Plain.config().slips());

    @Test
    void suspectsAForgottenPoint() {
        plain.around(SEVEN, DAY, 10, 12.5, 20);

        isSuspect(plain.ask(slip, Plain.fall(SEVEN, DAY, 124)), VerdictReason.TEN_TIMES);
    }

    @Test
    void suspectsCentimetres() {
        plain.around(SEVEN, DAY, 10, 22, 31);

        isSuspect(plain.ask(slip, Plain.fall(SEVEN, DAY, 2.4)), VerdictReason.TENTH);
    }

    @Test
    void takesThreeTimesTheWettestNeighbourAndSuspectsMore() {
        plain.around(SEVEN, DAY, 5, 7, 20);

        assertThat(plain.ask(slip, Plain.fall(SEVEN, DAY, 59))).isEqualTo(Verdict.GOOD);
        assertThat(plain.ask(slip, Plain.fall(SEVEN, DAY, 60))).isEqualTo(Verdict.GOOD);
        isSuspect(plain.ask(slip, Plain.fall(SEVEN, DAY, 61)), VerdictReason.TEN_TIMES);
    }

    @Test
    void takesAShowerThatIsNotLikeTheNeighboursEvenATenthOfIt() {
        plain.around(SEVEN, DAY, 0, 2.43, 20);

        assertThat(plain.ask(slip, Plain.fall(SEVEN, DAY, 61))).isEqualTo(Verdict.GOOD);
        plain.around(SEVEN, DAY, 0, 2.44, 20);
        isSuspect(plain.ask(slip, Plain.fall(SEVEN, DAY, 61)), VerdictReason.TEN_TIMES);
    }

    /** A tenth of it would be finer than a cylinder is read. */
    @Test
    void takesWhatWasReadToATenthOfAMillimetre() {
        plain.around(SEVEN, DAY, 10, 12.5, 20);

        assertThat(plain.ask(slip, Plain.fall(SEVEN, DAY, 123.9))).isEqualTo(Verdict.GOOD);
        isSuspect(plain.ask(slip, Plain.fall(SEVEN, DAY, 124)), VerdictReason.TEN_TIMES);
        assertThat(plain.ask(slip, Plain.fall(SEVEN, DAY, 124.1))).isEqualTo(Verdict.GOOD);
    }

    @Test
    void takesACylinderThatWasFull() {
        plain.around(SEVEN, DAY, 10, 12.5, 20);
        RainInterval full = new RainInterval(
                Plain.fall(SEVEN, DAY, 150).interval(), new Depth(150_000, Depth.Kind.AT_LEAST), Quality.NOT_EVALUATED);

        assertThat(plain.ask(slip, full)).isEqualTo(Verdict.GOOD);
    }

    /** Much rain is often read in tens, and a moved point seldom makes them. */
    @Test
    void asksForDrierNeighboursWhereItWasReadInTens() {
        plain.around(SEVEN, DAY, 0, 2, 9);
        isSuspect(plain.ask(slip, Plain.fall(SEVEN, DAY, 179)), VerdictReason.TEN_TIMES);
        assertThat(plain.ask(slip, Plain.fall(SEVEN, DAY, 180))).isEqualTo(Verdict.GOOD);
        isSuspect(plain.ask(slip, Plain.fall(SEVEN, DAY, 181)), VerdictReason.TEN_TIMES);

        plain.around(SEVEN, DAY, 0, 1.9, 9);
        isSuspect(plain.ask(slip, Plain.fall(SEVEN, DAY, 180)), VerdictReason.TEN_TIMES);
    }

    @Test
    void suspectsAForgottenPointWhereMostAroundAreDry() {
        plain.around(SEVEN, DAY, 0, 1.9, 26.2);
        isSuspect(plain.ask(slip, Plain.fall(SEVEN, DAY, 105)), VerdictReason.TEN_TIMES);

        plain.around(SEVEN, DAY, 0, 1.9, 26.3);
        assertThat(plain.ask(slip, Plain.fall(SEVEN, DAY, 105))).isEqualTo(Verdict.GOOD);
        plain.around(SEVEN, DAY, 0, 2.6, 10.5);
        isSuspect(plain.ask(slip, Plain.fall(SEVEN, DAY, 105)), VerdictReason.TEN_TIMES);
        plain.around(SEVEN, DAY, 0, 2.7, 10.5);
        assertThat(plain.ask(slip, Plain.fall(SEVEN, DAY, 105))).isEqualTo(Verdict.GOOD);
    }

    /** One valley, and foothills against a plain, on three days each. */
    @ParameterizedTest
    @CsvSource({"5, 0.4", "180, 5", "260, 9", "20, 8", "310, 38", "480, 70"})
    void takesRainOfTheHillsThatThePlainHasNot(double hill, double plains) {
        plain.around(SEVEN, DAY, plains, plains, plains);

        assertThat(plain.ask(slip, Plain.fall(SEVEN, DAY, hill))).isEqualTo(Verdict.GOOD);
    }

    @Test
    void takesAnyDayWhereItRainsHardInTheMiddleOfTheNeighbours() {
        plain.around(SEVEN, DAY, 28, 29.9, 40);
        isSuspect(plain.ask(slip, Plain.fall(SEVEN, DAY, 310)), VerdictReason.TEN_TIMES);

        plain.around(SEVEN, DAY, 28, 30, 40);
        assertThat(plain.ask(slip, Plain.fall(SEVEN, DAY, 310))).isEqualTo(Verdict.GOOD);
    }

    @Test
    void takesAQuarterOfTheLowerQuartileAndSuspectsLess() {
        plain.around(SEVEN, DAY, 3.1, 12, 28, 30);

        assertThat(plain.ask(slip, Plain.fall(SEVEN, DAY, 3))).isEqualTo(Verdict.GOOD);
        isSuspect(plain.ask(slip, Plain.fall(SEVEN, DAY, 2.9)), VerdictReason.TENTH);
    }

    @Test
    void takesAShowersEdgeThatTenTimesItWouldNotLieAmidTheNeighbours() {
        plain.around(SEVEN, DAY, 30, 30, 30, 36);

        assertThat(plain.ask(slip, Plain.fall(SEVEN, DAY, 1.9))).isEqualTo(Verdict.GOOD);
        isSuspect(plain.ask(slip, Plain.fall(SEVEN, DAY, 2)), VerdictReason.TENTH);
    }

    @Test
    void asksNothingAboutLessThan20Millimetres() {
        plain.around(SEVEN, DAY, 2, 2, 2);

        assertThat(plain.ask(slip, Plain.fall(SEVEN, DAY, 19.9))).isEqualTo(Verdict.GOOD);
        isSuspect(plain.ask(slip, Plain.fall(SEVEN, DAY, 20)), VerdictReason.TEN_TIMES);
    }

    @Test
    void takesTheRealExtremeThatTheNeighboursHaveToo() {
        plain.around(SEVEN, DAY, 240, 410, 560);

        assertThat(plain.ask(slip, Plain.fall(SEVEN, DAY, 634))).isEqualTo(Verdict.GOOD);
    }
}
