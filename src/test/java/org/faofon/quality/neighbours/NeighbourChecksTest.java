package org.faofon.quality.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.quality.neighbours.Plain.DAY;
import static org.faofon.quality.neighbours.Plain.FIVE;
import static org.faofon.quality.neighbours.Plain.SEVEN;
import static org.faofon.quality.neighbours.Plain.bucket;
import static org.faofon.quality.neighbours.Plain.cylinder;
import static org.faofon.quality.neighbours.Plain.minute;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.faofon.quality.QualityConfig;
import org.faofon.quality.single.FlatLine;
import org.faofon.quality.single.GrossRange;
import org.faofon.quality.single.OverCapacity;
import org.faofon.quality.single.RainRateLimit;
import org.faofon.quality.single.RepeatedDailyValue;
import org.faofon.quality.single.StepChange;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.QualityCheck;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks that look at neighbours: at the line, one under, one over. */
class NeighbourChecksTest {
    private final Plain plain = new Plain();

    private Verdict ask(NeighbourCheck check, RainInterval fall) {
        return check.check(fall, plain.vicinity());
    }

    private static void isSuspect(Verdict verdict, VerdictReason... grounds) {
        assertThat(verdict.quality()).isEqualTo(Quality.SUSPECT);
        assertThat(VerdictReason.in(verdict.reason())).containsExactly(grounds);
    }

    @Nested
    class FaultyZeroTest {
        private final FaultyZero faultyZero = new FaultyZero(Plain.config().faultyZero());

        private RainInterval zerosInRain(int readings) {
            RainInterval last = plain.own(minute(0), FIVE, 0);
            plain.around(minute(0), FIVE, 0, 0, 0, 0);
            for (int i = 1; i <= readings; i++) {
                last = plain.own(minute(5 * i), FIVE, 0);
                plain.around(minute(5 * i), FIVE, 0, 0.2, 0.2, 1.4);
            }
            return last;
        }

        @Test
        void takesNothingForFiveMinutesLessThanTwoHoursOfRain() {
            assertThat(ask(faultyZero, zerosInRain(23))).isEqualTo(Verdict.GOOD);
        }

        @Test
        void suspectsNothingForTwoHoursOfRain() {
            isSuspect(ask(faultyZero, zerosInRain(24)), VerdictReason.FAULTY_ZERO);
        }

        @Test
        void isTrustedAgainWhenTheRainAllAroundIsOver() {
            zerosInRain(24);
            plain.around(minute(125), FIVE, 0, 0, 0, 0);

            assertThat(ask(faultyZero, plain.own(minute(125), FIVE, 0))).isEqualTo(Verdict.GOOD);
        }

        @Test
        void countsOnlyRainAtThreeOfFourNeighbours() {
            for (int i = 1; i <= 24; i++) {
                plain.around(minute(5 * i), FIVE, 0, 0, 5, 5);
                plain.own(minute(5 * i), FIVE, 0);
            }
            assertThat(ask(faultyZero, plain.own(minute(120), FIVE, 0))).isEqualTo(Verdict.GOOD);
        }

        @Test
        void cannotJudgeWithTwoNeighbours() {
            plain.around(minute(5), FIVE, 1, 1);

            assertThat(ask(faultyZero, plain.own(minute(5), FIVE, 0))).isEqualTo(Verdict.CANNOT_JUDGE);
        }
    }

    @Nested
    class FaultyDayTest {
        private final FaultyZero faultyZero = new FaultyZero(Plain.config().faultyZero());

        /** A shower at each neighbour, never at two at once. */
        private RainInterval zerosAmongShowers(double... mm) {
            for (int i = 1; i <= 12 * 24; i++) {
                plain.own(minute(5 * i), FIVE, 0);
                double[] around = new double[mm.length];
                if (i % 60 == 0 && i / 60 <= mm.length) {
                    around[i / 60 - 1] = mm[i / 60 - 1] - 0.2;
                }
                if (i == 12 * 24) {
                    Arrays.fill(around, 0.2);
                }
                plain.around(minute(5 * i), FIVE, around);
            }
            return Plain.fall(minute(5 * 12 * 24), FIVE, 0);
        }

        @Test
        void suspectsNothingInADayInWhichThreeOfFourHadTenMillimetres() {
            isSuspect(ask(faultyZero, zerosAmongShowers(0.2, 10, 10, 14)), VerdictReason.FAULTY_ZERO);
        }

        @Test
        void takesNothingInADayInWhichOneOfThemHadATipLess() {
            assertThat(ask(faultyZero, zerosAmongShowers(0.2, 9.8, 10, 14))).isEqualTo(Verdict.GOOD);
        }

        @Test
        void takesNothingOfSuchADayWhileItDoesNotRainAllAround() {
            zerosAmongShowers(0.2, 10, 10, 14);

            assertThat(ask(faultyZero, Plain.fall(minute(5 * 12 * 24 - 5), FIVE, 0)))
                    .isEqualTo(Verdict.GOOD);
        }

        @Test
        void takesNothingInADayOfWhichTooLittleWasObserved() {
            for (int i = 1; i <= 12 * 24; i++) {
                plain.around(minute(5 * i), FIVE, i == 60 ? 15 : 0, i == 120 ? 15 : 0, i == 180 ? 15 : 0);
            }
            for (int i = 12 * 3; i <= 12 * 24; i++) {
                plain.own(minute(5 * i), FIVE, 0);
            }
            assertThat(ask(faultyZero, Plain.fall(minute(5 * 12 * 24), FIVE, 0)))
                    .isEqualTo(Verdict.GOOD);
        }

        @Test
        void suspectsACylinderThatSaysNothingWhereItRainedAllAround() {
            plain.around(SEVEN, DAY, 0.2, 10, 10, 14);

            isSuspect(ask(faultyZero, plain.own(SEVEN, DAY, 0)), VerdictReason.FAULTY_ZERO);
        }

        @Test
        void takesNothingWhereOneNeighbourHasNothingEither() {
            plain.around(SEVEN, DAY, 0, 10, 10, 14);

            assertThat(Plain.suspects(ask(faultyZero, plain.own(SEVEN, DAY, 0))))
                    .isFalse();
        }

        @Test
        void takesATrace() {
            plain.around(SEVEN, DAY, 10, 10, 10, 14);

            RainInterval trace = new RainInterval(Interval.endingAt(SEVEN, DAY), Depth.TRACE, Quality.NOT_EVALUATED);
            assertThat(ask(faultyZero, trace)).isEqualTo(Verdict.GOOD);
        }
    }

    @Nested
    class HighInfluxTest {
        private final HighInflux highInflux = new HighInflux(Plain.config().highInflux());

        @Test
        void takesTenMillimetresAmongDryNeighboursAndSuspectsATipMore() {
            plain.around(minute(5), FIVE, 0, 0.39, 2);

            assertThat(ask(highInflux, Plain.fall(minute(5), FIVE, 9.8))).isEqualTo(Verdict.GOOD);
            assertThat(ask(highInflux, Plain.fall(minute(5), FIVE, 10))).isEqualTo(Verdict.GOOD);
            isSuspect(ask(highInflux, Plain.fall(minute(5), FIVE, 10.2)), VerdictReason.HIGH_INFLUX);
        }

        @Test
        void takes25TimesTheMedianAndSuspectsMore() {
            plain.around(minute(5), FIVE, 0, 0.6, 2);

            assertThat(ask(highInflux, Plain.fall(minute(5), FIVE, 14.8))).isEqualTo(Verdict.GOOD);
            assertThat(ask(highInflux, Plain.fall(minute(5), FIVE, 15))).isEqualTo(Verdict.GOOD);
            isSuspect(ask(highInflux, Plain.fall(minute(5), FIVE, 15.2)), VerdictReason.HIGH_INFLUX);
        }

        @Test
        void cannotJudgeMuchRainWithoutNeighbours() {
            assertThat(ask(highInflux, Plain.fall(minute(5), FIVE, 30))).isEqualTo(Verdict.CANNOT_JUDGE);
        }
    }

    @Nested
    class IsolatedBurstTest {
        private final IsolatedBurst burst = new IsolatedBurst(Plain.config().isolatedBurst());

        private RainInterval last(double... mm) {
            for (int i = -4; i <= mm.length; i++) {
                plain.around(minute(5 * i), FIVE, 0, 0, 0);
            }
            RainInterval last = plain.own(minute(-5), FIVE, 0);
            for (int i = 0; i < mm.length; i++) {
                last = plain.own(minute(5 * i), FIVE, mm[i]);
            }
            return last;
        }

        @Test
        void suspectsABucketThatIsWashedOnADryMorning() {
            isSuspect(ask(burst, last(9.6, 9.8, 9.4, 9.0)), VerdictReason.ISOLATED_BURST);
        }

        @Test
        void suspectsItsFirstReadingToo() {
            last(9.6, 9.8, 9.4, 9.0, 0);

            isSuspect(ask(burst, Plain.fall(minute(0), FIVE, 9.6)), VerdictReason.ISOLATED_BURST);
        }

        @Test
        void suspectsUnequalPailsOfWater() {
            isSuspect(ask(burst, last(14, 18, 12)), VerdictReason.ISOLATED_BURST);
        }

        @Test
        void takesRainThatBeginsWithLess() {
            assertThat(ask(burst, last(4.8, 9.8, 9.4, 9.0))).isEqualTo(Verdict.GOOD);
        }

        @Test
        void takesRainThatFallsBelowSixTenthsOfItsMost() {
            isSuspect(ask(burst, last(10, 10, 6)), VerdictReason.ISOLATED_BURST);
            assertThat(ask(burst, last(10, 10, 5.8))).isEqualTo(Verdict.GOOD);
        }

        @Test
        void takesWhatGoesOnForFiveReadings() {
            isSuspect(ask(burst, last(9, 9.2, 9, 9.4)), VerdictReason.ISOLATED_BURST);
            assertThat(ask(burst, last(9, 9.2, 9, 9.4, 9))).isEqualTo(Verdict.GOOD);
        }

        /** A threshold of 60 mm in an hour is reached with the third reading and waits for the fourth alone. */
        @Test
        void takesWhatGoesOnAfterTheFiftyMillimetresOfALitreOfWater() {
            isSuspect(ask(burst, last(25, 24.8, 24)), VerdictReason.ISOLATED_BURST);
            assertThat(ask(burst, last(25, 25, 24))).isEqualTo(Verdict.GOOD);
            assertThat(ask(burst, last(25, 25.2, 24))).isEqualTo(Verdict.GOOD);
        }

        @Test
        void suspectsMoreThanALitreThatDoesNotGoOn() {
            isSuspect(ask(burst, last(25, 27)), VerdictReason.ISOLATED_BURST);
        }

        @Test
        void takesRainOfWhichANeighbourHadAMillimetreAndNotATipLess() {
            RainInterval fall = last(9.6, 9.8, 9.4);
            plain.around(minute(5), FIVE, 0, 0, 0.8);
            isSuspect(ask(burst, fall), VerdictReason.ISOLATED_BURST);

            plain.around(minute(5), FIVE, 0, 0, 1);
            assertThat(ask(burst, fall)).isEqualTo(Verdict.GOOD);
        }

        @Test
        void takesRainAfterAGap() {
            plain.around(minute(5), FIVE, 0, 0, 0);

            assertThat(ask(burst, plain.own(minute(5), FIVE, 9.6))).isEqualTo(Verdict.GOOD);
        }
    }

    @Nested
    class CalibrationDriftTest {
        private final CalibrationDrift drift =
                new CalibrationDrift(Plain.config().drift());

        private static final Duration HOUR = Duration.ofHours(1);

        /** At the gauge, and at one of its neighbours, on the days before. */
        private RainInterval after(double[] own, double[] around) {
            for (int i = 0; i < own.length; i++) {
                for (int hour = 0; hour < 24; hour++) {
                    Instant end = SEVEN.minus(DAY.multipliedBy(i + 1L)).minus(HOUR.multipliedBy(hour));
                    plain.own(end, HOUR, hour == 0 ? own[i] : 0);
                    plain.around(end, HOUR, hour == 0 ? around[i] : 0, 0, 0);
                }
            }
            return plain.own(SEVEN, HOUR, 7.3);
        }

        @Test
        void suspectsAGaugeThatOnThreeDaysHadMoreThanThreeTimesItsWettestNeighbour() {
            assertThat(ask(drift, after(new double[] {9, 9.1, 9.1}, new double[] {3, 3, 3})))
                    .isEqualTo(Verdict.GOOD);
            isSuspect(
                    ask(drift, after(new double[] {9.1, 9.1, 9.1}, new double[] {3, 3, 3})), VerdictReason.CALIBRATION);
        }

        @Test
        void takesItWhereANeighbourHadAsMuchOnAnotherDay() {
            assertThat(ask(drift, after(new double[] {9.1, 9.1, 9.1, 5}, new double[] {3, 3, 3, 5})))
                    .isEqualTo(Verdict.GOOD);
        }

        @Test
        void takesOneGreatStorm() {
            assertThat(ask(drift, after(new double[] {120, 0, 0}, new double[] {3, 3, 3})))
                    .isEqualTo(Verdict.GOOD);
        }

        private RainInterval tenfold(double... mm) {
            RainInterval last = plain.own(minute(0), FIVE, 0);
            for (int i = 0; i < mm.length; i++) {
                last = plain.own(minute(5 * i + 5), FIVE, mm[i]);
            }
            return last;
        }

        private void neighboursHad(double mm) {
            for (int i = 0; i < 288; i++) {
                plain.around(minute(20 - 5 * i), FIVE, i == 0 ? mm : 0, 0, 0);
            }
        }

        @Test
        void suspectsFourReadingsOfTenTipsWhereTheNeighboursHadLess() {
            neighboursHad(2);

            assertThat(ask(drift, tenfold(2, 4, 12))).isEqualTo(Verdict.GOOD);
            isSuspect(ask(drift, tenfold(2, 4, 12, 30)), VerdictReason.CALIBRATION);
            assertThat(ask(drift, tenfold(2, 4, 12.2, 30))).isEqualTo(Verdict.GOOD);
        }

        /** Somebody has changed the setting of the logger after a shower that it had measured rightly. */
        @Test
        void suspectsFourReadingsOfTenTipsInARowWhateverTheGaugeSaidBefore() {
            neighboursHad(2);

            assertThat(ask(drift, tenfold(1.2, 3.4, 2, 4, 12))).isEqualTo(Verdict.GOOD);
            isSuspect(ask(drift, tenfold(1.2, 3.4, 2, 4, 12, 30)), VerdictReason.CALIBRATION);
            assertThat(ask(drift, tenfold(1.2, 2, 4, 3.4, 12, 30))).isEqualTo(Verdict.GOOD);
        }

        @Test
        void takesThemWhereANeighbourHadAThirdOfTheRainAndNotATipLess() {
            neighboursHad(16);
            assertThat(ask(drift, tenfold(2, 4, 12, 30))).isEqualTo(Verdict.GOOD);

            neighboursHad(15.8);
            isSuspect(ask(drift, tenfold(2, 4, 12, 30)), VerdictReason.CALIBRATION);
        }

        @Test
        void suspectsTheSixthWhereNoNeighbourCanSay() {
            assertThat(ask(drift, tenfold(2, 4, 12, 30, 20))).isEqualTo(Verdict.GOOD);
            isSuspect(ask(drift, tenfold(2, 4, 12, 30, 20, 6)), VerdictReason.CALIBRATION);
        }
    }

    @Nested
    class HumanSlipTest {
        private final DecimalSlip slip = new DecimalSlip(Plain.config().slips());

        @Test
        void suspectsAForgottenPoint() {
            plain.around(SEVEN, DAY, 10, 12.5, 20);

            isSuspect(ask(slip, Plain.fall(SEVEN, DAY, 124)), VerdictReason.TEN_TIMES);
        }

        @Test
        void suspectsCentimetres() {
            plain.around(SEVEN, DAY, 10, 22, 31);

            isSuspect(ask(slip, Plain.fall(SEVEN, DAY, 2.4)), VerdictReason.TENTH);
        }

        @Test
        void takesThreeTimesTheWettestNeighbourAndSuspectsMore() {
            plain.around(SEVEN, DAY, 5, 7, 20);

            assertThat(ask(slip, Plain.fall(SEVEN, DAY, 59))).isEqualTo(Verdict.GOOD);
            assertThat(ask(slip, Plain.fall(SEVEN, DAY, 60))).isEqualTo(Verdict.GOOD);
            isSuspect(ask(slip, Plain.fall(SEVEN, DAY, 61)), VerdictReason.TEN_TIMES);
        }

        @Test
        void takesAShowerThatIsNotLikeTheNeighboursEvenATenthOfIt() {
            plain.around(SEVEN, DAY, 0, 2.43, 20);

            assertThat(ask(slip, Plain.fall(SEVEN, DAY, 61))).isEqualTo(Verdict.GOOD);
            plain.around(SEVEN, DAY, 0, 2.44, 20);
            isSuspect(ask(slip, Plain.fall(SEVEN, DAY, 61)), VerdictReason.TEN_TIMES);
        }

        /** A tenth of it would be finer than a cylinder is read. */
        @Test
        void takesWhatWasReadToATenthOfAMillimetre() {
            plain.around(SEVEN, DAY, 10, 12.5, 20);

            assertThat(ask(slip, Plain.fall(SEVEN, DAY, 123.9))).isEqualTo(Verdict.GOOD);
            isSuspect(ask(slip, Plain.fall(SEVEN, DAY, 124)), VerdictReason.TEN_TIMES);
            assertThat(ask(slip, Plain.fall(SEVEN, DAY, 124.1))).isEqualTo(Verdict.GOOD);
        }

        @Test
        void takesACylinderThatWasFull() {
            plain.around(SEVEN, DAY, 10, 12.5, 20);
            RainInterval full = new RainInterval(
                    Plain.fall(SEVEN, DAY, 150).interval(),
                    new Depth(150_000, Depth.Kind.AT_LEAST),
                    Quality.NOT_EVALUATED);

            assertThat(ask(slip, full)).isEqualTo(Verdict.GOOD);
        }

        /** Much rain is often read in tens, and a moved point seldom makes them. */
        @Test
        void asksForDrierNeighboursWhereItWasReadInTens() {
            plain.around(SEVEN, DAY, 0, 2, 9);
            isSuspect(ask(slip, Plain.fall(SEVEN, DAY, 179)), VerdictReason.TEN_TIMES);
            assertThat(ask(slip, Plain.fall(SEVEN, DAY, 180))).isEqualTo(Verdict.GOOD);
            isSuspect(ask(slip, Plain.fall(SEVEN, DAY, 181)), VerdictReason.TEN_TIMES);

            plain.around(SEVEN, DAY, 0, 1.9, 9);
            isSuspect(ask(slip, Plain.fall(SEVEN, DAY, 180)), VerdictReason.TEN_TIMES);
        }

        @Test
        void suspectsAForgottenPointWhereMostAroundAreDry() {
            plain.around(SEVEN, DAY, 0, 1.9, 26.2);
            isSuspect(ask(slip, Plain.fall(SEVEN, DAY, 105)), VerdictReason.TEN_TIMES);

            plain.around(SEVEN, DAY, 0, 1.9, 26.3);
            assertThat(ask(slip, Plain.fall(SEVEN, DAY, 105))).isEqualTo(Verdict.GOOD);
            plain.around(SEVEN, DAY, 0, 2.6, 10.5);
            isSuspect(ask(slip, Plain.fall(SEVEN, DAY, 105)), VerdictReason.TEN_TIMES);
            plain.around(SEVEN, DAY, 0, 2.7, 10.5);
            assertThat(ask(slip, Plain.fall(SEVEN, DAY, 105))).isEqualTo(Verdict.GOOD);
        }

        /** One valley, and foothills against a plain, on three days each. */
        @ParameterizedTest
        @CsvSource({"5, 0.4", "180, 5", "260, 9", "20, 8", "310, 38", "480, 70"})
        void takesRainOfTheHillsThatThePlainHasNot(double hill, double plains) {
            plain.around(SEVEN, DAY, plains, plains, plains);

            assertThat(ask(slip, Plain.fall(SEVEN, DAY, hill))).isEqualTo(Verdict.GOOD);
        }

        @Test
        void takesAnyDayWhereItRainsHardInTheMiddleOfTheNeighbours() {
            plain.around(SEVEN, DAY, 28, 29.9, 40);
            isSuspect(ask(slip, Plain.fall(SEVEN, DAY, 310)), VerdictReason.TEN_TIMES);

            plain.around(SEVEN, DAY, 28, 30, 40);
            assertThat(ask(slip, Plain.fall(SEVEN, DAY, 310))).isEqualTo(Verdict.GOOD);
        }

        @Test
        void takesAQuarterOfTheLowerQuartileAndSuspectsLess() {
            plain.around(SEVEN, DAY, 3.1, 12, 28, 30);

            assertThat(ask(slip, Plain.fall(SEVEN, DAY, 3))).isEqualTo(Verdict.GOOD);
            isSuspect(ask(slip, Plain.fall(SEVEN, DAY, 2.9)), VerdictReason.TENTH);
        }

        @Test
        void takesAShowersEdgeThatTenTimesItWouldNotLieAmidTheNeighbours() {
            plain.around(SEVEN, DAY, 30, 30, 30, 36);

            assertThat(ask(slip, Plain.fall(SEVEN, DAY, 1.9))).isEqualTo(Verdict.GOOD);
            isSuspect(ask(slip, Plain.fall(SEVEN, DAY, 2)), VerdictReason.TENTH);
        }

        @Test
        void asksNothingAboutLessThan20Millimetres() {
            plain.around(SEVEN, DAY, 2, 2, 2);

            assertThat(ask(slip, Plain.fall(SEVEN, DAY, 19.9))).isEqualTo(Verdict.GOOD);
            isSuspect(ask(slip, Plain.fall(SEVEN, DAY, 20)), VerdictReason.TEN_TIMES);
        }

        @Test
        void takesTheRealExtremeThatTheNeighboursHaveToo() {
            plain.around(SEVEN, DAY, 240, 410, 560);

            assertThat(ask(slip, Plain.fall(SEVEN, DAY, 634))).isEqualTo(Verdict.GOOD);
        }
    }

    @Nested
    class DayShiftTest {
        private final DateShift dayShift = new DateShift(Plain.config().dayShift());
        private final double[] rain = {0, 24, 3, 0, 41, 12, 0, 0, 17, 6, 0};

        /** The gauge says on each day what fell on another one; around it they are right. */
        private Verdict moved(int days) {
            RainInterval last = Plain.fall(SEVEN, DAY, 0);
            for (int day = 1; day < rain.length - 1; day++) {
                last = plain.own(SEVEN.plus(DAY.multipliedBy(day)), DAY, rain[day + days]);
            }
            for (int day = 0; day < rain.length; day++) {
                plain.around(SEVEN.plus(DAY.multipliedBy(day)), DAY, rain[day] * 0.9, rain[day], rain[day] * 1.2);
            }
            return ask(dayShift, last);
        }

        @Test
        void takesTheRightDays() {
            assertThat(moved(0)).isEqualTo(Verdict.GOOD);
        }

        @Test
        void suspectsDaysThatAreOneTooEarly() {
            isSuspect(moved(1), VerdictReason.DAY_SHIFT);
        }

        @Test
        void suspectsDaysThatAreOneTooLate() {
            isSuspect(moved(-1), VerdictReason.DAY_SHIFT);
        }

        @Test
        void cannotJudgeInADrySpell() {
            RainInterval dry = plain.own(SEVEN, DAY, 0);
            plain.around(SEVEN, DAY, 0, 0, 0);

            assertThat(ask(dayShift, dry)).isEqualTo(Verdict.CANNOT_JUDGE);
        }
    }

    @Nested
    class SchoolPairTest {
        private final CollocatedGauges pair =
                new CollocatedGauges(Plain.config().schoolPair());

        @Test
        void takesFiveMillimetresApartAndSuspectsMore() {
            plain.atSchool(SEVEN, DAY, 2);

            assertThat(ask(pair, Plain.fall(SEVEN, DAY, 7))).isEqualTo(Verdict.GOOD);
            isSuspect(ask(pair, Plain.fall(SEVEN, DAY, 7.1)), VerdictReason.SCHOOL_PAIR);
        }

        @Test
        void takesHalfOfTheGreaterOneAndSuspectsMore() {
            plain.atSchool(SEVEN, DAY, 80);

            assertThat(ask(pair, Plain.fall(SEVEN, DAY, 40))).isEqualTo(Verdict.GOOD);
            isSuspect(ask(pair, Plain.fall(SEVEN, DAY, 39.9)), VerdictReason.SCHOOL_PAIR);
        }

        @Test
        void takesWhatTheNeighboursHaveToo() {
            plain.atSchool(SEVEN, DAY, 0).around(SEVEN, DAY, 30, 50, 44);

            assertThat(ask(pair, Plain.fall(SEVEN, DAY, 48))).isEqualTo(Verdict.GOOD);
        }

        @Test
        void cannotJudgeAGaugeThatIsAloneAtItsSchool() {
            assertThat(ask(pair, Plain.fall(SEVEN, DAY, 48))).isEqualTo(Verdict.CANNOT_JUDGE);
        }
    }

    @Nested
    class StationOutlierTest {
        private final QualityConfig config = Plain.config(Map.of(
                "faofon.quality.outlier.window", "P2D",
                "faofon.quality.outlier.step", "PT5M",
                "faofon.quality.outlier.matches", "200"));
        private final StationOutlier outlier = new StationOutlier(config.outlier());

        private Verdict ofTwoDays(boolean alongside) {
            Random weather = new Random(9311);
            Random other = new Random(7);
            Instant end = SEVEN;
            for (int i = 0; i < 12 * 48; i++) {
                double around = weather.nextInt(3) == 0 ? 0 : weather.nextDouble(4);
                plain.around(end, FIVE, around, around * 0.8, around * 1.3);
                plain.own(end, FIVE, alongside ? around * 0.5 : other.nextDouble(4));
                end = end.plus(FIVE);
            }
            return outlier.check(end.minus(FIVE), plain.vicinity(), fall -> false);
        }

        @Test
        void takesAGaugeThatCatchesHalfButGoesAlong() {
            assertThat(ofTwoDays(true)).isEqualTo(Verdict.GOOD);
        }

        @Test
        void suspectsAGaugeThatGoesItsOwnWay() {
            isSuspect(ofTwoDays(false), VerdictReason.STATION_OUTLIER);
        }

        @Test
        void believesRainOfAnOutlierThatANeighbourHadTooButNoOther() {
            OutlierCache book = new OutlierCache(config.outlier(), new VerdictCombiner(List.of(), config));
            ofTwoDays(false);
            Instant at = SEVEN.plus(Duration.ofDays(2)).plus(Duration.ofHours(1));
            plain.around(at, FIVE, 0, 0, 3);

            assertThat(book.verdict(bucket(), plain.own(at, FIVE, 12), plain.vicinity()))
                    .isEqualTo(Verdict.GOOD);
            isSuspect(
                    book.verdict(bucket(), plain.own(at, FIVE, 12.4), plain.vicinity()), VerdictReason.STATION_OUTLIER);
            isSuspect(book.verdict(bucket(), plain.own(at, FIVE, 0), plain.vicinity()), VerdictReason.STATION_OUTLIER);
        }

        @Test
        void isNotMisledByAPointInTheWrongPlaceThatIsSuspectByItself() {
            ofTwoDays(true);
            Instant end = SEVEN.plus(Duration.ofDays(1));
            RainInterval slip = plain.own(end, FIVE, 900);
            Instant after = end.plus(Duration.ofHours(12));

            isSuspect(outlier.check(after, plain.vicinity(), fall -> false), VerdictReason.STATION_OUTLIER);
            assertThat(outlier.check(
                            after, plain.vicinity(), fall -> fall.depth().equals(slip.depth())))
                    .isEqualTo(Verdict.GOOD);
        }

        @Test
        void cannotJudgeWithoutRain() {
            assertThat(outlier.check(SEVEN, plain.vicinity(), fall -> false)).isEqualTo(Verdict.CANNOT_JUDGE);
        }
    }

    @Nested
    class Together {
        private final VerdictCombiner checks = new VerdictCombiner(
                List.<QualityCheck>of(
                        new GrossRange(),
                        new RainRateLimit(Plain.config()),
                        new StepChange(Plain.config()),
                        new FlatLine(Plain.config()),
                        new RepeatedDailyValue(Plain.config()),
                        new OverCapacity()),
                Plain.config());

        @Test
        void whatIsUnlikelyIsGoodWhenANeighbourHadAQuarterOfIt() {
            plain.around(minute(0), FIVE, 0, 0, 4).around(minute(5), FIVE, 0.5, 3, 15);
            RainInterval cloudburst = plain.own(minute(5), FIVE, 60);

            assertThat(checks.verdict(cloudburst, bucket(), plain.vicinity())).isEqualTo(Verdict.GOOD);
        }

        @Test
        void staysSuspectWhenNoNeighbourHadAQuarterOfIt() {
            plain.around(minute(0), FIVE, 0, 0, 4).around(minute(5), FIVE, 0.5, 3, 14.9);
            RainInterval cloudburst = plain.own(minute(5), FIVE, 60);

            isSuspect(checks.verdict(cloudburst, bucket(), plain.vicinity()), VerdictReason.RATE);
        }

        @Test
        void isNotConfirmedByANeighbourThatNeededHalfAnHourForAQuarterOfIt() {
            for (int i = -2; i <= 4; i++) {
                plain.around(minute(5 * i), FIVE, 0, 3, 4);
            }
            RainInterval slip = plain.own(minute(5), FIVE, 60);

            isSuspect(checks.verdict(slip, bucket(), plain.vicinity()), VerdictReason.RATE);
        }

        @Test
        void isConfirmedByANeighbourAQuarterOfAnHourEarlierOrLaterButNoMore() {
            RainInterval cloudburst = plain.own(minute(60), FIVE, 60);
            plain.around(minute(60), FIVE, 0.5, 3, 4)
                    .around(minute(80), FIVE, 0, 0, 15)
                    .around(minute(85), FIVE, 0, 0, 4);
            isSuspect(checks.verdict(cloudburst, bucket(), plain.vicinity()), VerdictReason.RATE);

            plain.around(minute(75), FIVE, 0, 0, 15).around(minute(70), FIVE, 0, 0, 4);
            assertThat(checks.verdict(cloudburst, bucket(), plain.vicinity())).isEqualTo(Verdict.GOOD);
        }

        /** Two that lose power together. */
        @Test
        void twoJumpsOfCountersDoNotConfirmEachOther() {
            plain.around(minute(0), FIVE, 0, 0, 0)
                    .around(minute(5), FIVE, 0, 0, 55)
                    .around(minute(10), FIVE, 0, 0, 0);
            plain.own(minute(0), FIVE, 0);

            Verdict verdict = checks.verdict(plain.own(minute(5), FIVE, 55), bucket(), plain.vicinity());

            assertThat(verdict.quality()).isEqualTo(Quality.SUSPECT);
        }

        @Test
        void whatIsTheSameTwiceDoesNotConfirmANeighbour() {
            plain.around(minute(0), FIVE, 0, 0, 0)
                    .around(minute(5), FIVE, 0, 0, 30)
                    .around(minute(10), FIVE, 0, 0, 30);
            plain.own(minute(0), FIVE, 0);

            isSuspect(
                    checks.verdict(plain.own(minute(5), FIVE, 30), bucket(), plain.vicinity()),
                    VerdictReason.STEP,
                    VerdictReason.HIGH_INFLUX);
        }

        /** A cell of a few kilometres, the usual thing here. */
        @ParameterizedTest
        @CsvSource({"6, 12, 8", "5, 10.2, 9", "9, 14, 13", "3, 12, 0.2"})
        void takesACellAmongDryNeighboursThatRisesAndFalls(double before, double mm, double after) {
            for (int i = -3; i <= 4; i++) {
                plain.around(minute(5 * i), FIVE, 0, 0, 0);
            }
            plain.own(minute(-5), FIVE, 0);
            plain.own(minute(0), FIVE, before);
            RainInterval cell = plain.own(minute(5), FIVE, mm);
            plain.own(minute(10), FIVE, after);
            plain.own(minute(15), FIVE, 1);

            assertThat(checks.verdict(cell, bucket(), plain.vicinity())).isEqualTo(Verdict.GOOD);
        }

        @Test
        void aDownpourOfMoreThanIsLikelyIsNotBorneOutByItsLike() {
            plain.own(minute(0), FIVE, 104);

            assertThat(checks.verdict(plain.own(minute(5), FIVE, 105), bucket(), plain.vicinity())
                            .quality())
                    .isEqualTo(Quality.SUSPECT);
        }

        /** The gauge is alone on its hill. */
        @Test
        void fiftyMillimetresInAQuarterOfAnHourAreGoodAtOnce() {
            plain.own(minute(0), FIVE, 0);
            plain.own(minute(5), FIVE, 13);
            plain.own(minute(10), FIVE, 21);

            assertThat(checks.verdict(plain.own(minute(15), FIVE, 16), bucket(), plain.vicinity()))
                    .isEqualTo(Verdict.GOOD);
        }

        @Test
        void aRiseIsGoodWhenTheNextReadingHasAQuarterOfItButNotATipLess() {
            plain.own(minute(0), FIVE, 0);
            RainInterval rise = plain.own(minute(5), FIVE, 32);
            plain.own(minute(10), FIVE, 7.8);
            isSuspect(checks.verdict(rise, bucket(), plain.vicinity()), VerdictReason.STEP);

            plain.own(minute(10), FIVE, 8);
            assertThat(checks.verdict(rise, bucket(), plain.vicinity())).isEqualTo(Verdict.GOOD);
        }

        @Test
        void theFirstReadingAfterAGapIsGoodWithTheNextOneThoughItsClockIsSomeSecondsOff() {
            RainInterval first = plain.own(minute(5), FIVE, 40);
            isSuspect(checks.verdict(first, bucket(), plain.vicinity()), VerdictReason.STEP);

            plain.own(minute(10).plusSeconds(7), FIVE, 12);
            assertThat(checks.verdict(first, bucket(), plain.vicinity())).isEqualTo(Verdict.GOOD);
        }

        /** A cell may well have the same in two or three readings. */
        @Test
        void theFirstOfTwoOrThreeEqualReadingsIsGoodWithTheOneAfterThem() {
            for (int i = -3; i <= 6; i++) {
                plain.around(minute(5 * i), FIVE, 0, 0, 0);
            }
            plain.own(minute(-5), FIVE, 0);
            plain.own(minute(0), FIVE, 3);
            RainInterval first = plain.own(minute(5), FIVE, 17);
            plain.own(minute(10), FIVE, 17);
            plain.own(minute(15), FIVE, 17);
            isSuspect(checks.verdict(first, bucket(), plain.vicinity()), VerdictReason.HIGH_INFLUX);

            plain.own(minute(20), FIVE, 4.2);
            isSuspect(checks.verdict(first, bucket(), plain.vicinity()), VerdictReason.HIGH_INFLUX);

            plain.own(minute(20), FIVE, 4.4);
            assertThat(checks.verdict(first, bucket(), plain.vicinity())).isEqualTo(Verdict.GOOD);
        }

        @Test
        void theFirstOfFourEqualReadingsIsNotBorneOut() {
            plain.own(minute(0), FIVE, 0);
            RainInterval first = plain.own(minute(5), FIVE, 30);
            for (int i = 2; i <= 4; i++) {
                plain.own(minute(5 * i), FIVE, 30);
            }
            plain.own(minute(25), FIVE, 12);

            assertThat(checks.verdict(first, bucket(), plain.vicinity()).quality())
                    .isEqualTo(Quality.SUSPECT);
        }

        /** Half an hour is still measured by short counts; the same in an hour is how some report. */
        @Test
        void equalHoursBearEachOtherOutAmongDryNeighboursAndHalfHoursDoNot() {
            Duration half = Duration.ofMinutes(30);
            for (int i = 0; i <= 4; i++) {
                plain.around(SEVEN.plus(half.multipliedBy(i)), half, 0, 0, 0);
            }
            plain.own(SEVEN, half, 0);
            plain.own(SEVEN.plus(half), half, 40);
            RainInterval second = plain.own(SEVEN.plus(half.multipliedBy(2)), half, 40);
            isSuspect(checks.verdict(second, bucket(), plain.vicinity()), VerdictReason.HIGH_INFLUX);

            Duration hour = Duration.ofHours(1);
            plain.own(SEVEN.plus(hour), hour, 67.6);
            RainInterval hours = plain.own(SEVEN.plus(hour.multipliedBy(2)), hour, 67.6);
            assertThat(checks.verdict(hours, bucket(), plain.vicinity())).isEqualTo(Verdict.GOOD);
        }

        /** 1,623 mm in a day, told by the hour. */
        @Test
        void equalHoursAreAWayOfReporting() {
            RainInterval last = plain.own(SEVEN, Duration.ofHours(1), 67.625);
            for (int i = 1; i < 24; i++) {
                last = plain.own(SEVEN.plus(Duration.ofHours(i)), Duration.ofHours(1), 67.625);
            }

            assertThat(checks.verdict(last, bucket(), plain.vicinity())).isEqualTo(Verdict.GOOD);
        }

        @Test
        void theDayOfPattaniSurvives() {
            plain.around(SEVEN, DAY, 180, 320, 410);

            assertThat(checks.verdict(plain.own(SEVEN, DAY, 634), bucket(), plain.vicinity()))
                    .isEqualTo(Verdict.GOOD);
        }

        @Test
        void nothingUpToTheWorldRecordFails() {
            RainInterval record = plain.own(SEVEN, Duration.ofHours(24), 1_825);

            assertThat(checks.verdict(record, cylinder(), plain.vicinity()).quality())
                    .isEqualTo(Quality.SUSPECT);
        }
    }
}
