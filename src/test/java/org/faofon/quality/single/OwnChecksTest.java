package org.faofon.quality.single;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.quality.neighbours.Plain.DAY;
import static org.faofon.quality.neighbours.Plain.FIVE;
import static org.faofon.quality.neighbours.Plain.SEVEN;
import static org.faofon.quality.neighbours.Plain.bucket;
import static org.faofon.quality.neighbours.Plain.cylinder;
import static org.faofon.quality.neighbours.Plain.fall;
import static org.faofon.quality.neighbours.Plain.minute;

import java.time.Duration;
import org.faofon.network.Gauge;
import org.faofon.quality.neighbours.Plain;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.QualityCheck;
import org.faofon.readings.RainHistory;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The checks that need only a gauge's own readings: at the line, one under, one over. */
class OwnChecksTest {
    private final Plain plain = new Plain();

    private Verdict ask(QualityCheck check, Gauge gauge, RainInterval fall) {
        return check.check(fall, gauge, plain.station());
    }

    private static void isSuspect(Verdict verdict, VerdictReason ground) {
        assertThat(verdict.quality()).isEqualTo(Quality.SUSPECT);
        assertThat(VerdictReason.in(verdict.reason())).containsExactly(ground);
    }

    @Nested
    class RateTest {
        private final RainRateLimit rate = new RainRateLimit(Plain.config());

        @Test
        void takes150MillimetresInAnHourAndSuspectsATipMore() {
            Duration hour = Duration.ofHours(1);

            assertThat(ask(rate, bucket(), fall(SEVEN, hour, 149.8))).isEqualTo(Verdict.GOOD);
            assertThat(ask(rate, bucket(), fall(SEVEN, hour, 150))).isEqualTo(Verdict.GOOD);
            isSuspect(ask(rate, bucket(), fall(SEVEN, hour, 150.2)), VerdictReason.RATE);
        }

        @ParameterizedTest
        @CsvSource({"PT24H, 634", "PT24H, 538", "PT3H, 210", "PT72H, 307"})
        void takesWhatHasHappenedHere(Duration time, double mm) {
            assertThat(ask(rate, cylinder(), fall(SEVEN, time, mm))).isEqualTo(Verdict.GOOD);
        }

        @ParameterizedTest
        @CsvSource({"PT1M, 31.2", "PT1H, 401", "PT24H, 1825", "PT96H, 4936"})
        void neverFailsAWorldRecord(Duration time, double mm) {
            assertThat(ask(rate, bucket(), fall(SEVEN, time, mm)).quality()).isEqualTo(Quality.SUSPECT);
            assertThat(new GrossRange().check(fall(SEVEN, time, mm), bucket(), RainHistory.UNKNOWN))
                    .isEqualTo(Verdict.GOOD);
        }
    }

    @Nested
    class StepTest {
        private final StepChange step = new StepChange(Plain.config());

        /** 90 mm times the root of a twelfth is 25.98 mm. */
        @Test
        void suspectsARiseOfMoreThan26MillimetresInFiveMinutes() {
            plain.own(minute(0), FIVE, 1);

            assertThat(ask(step, bucket(), fall(minute(5), FIVE, 26.9))).isEqualTo(Verdict.GOOD);
            isSuspect(ask(step, bucket(), fall(minute(5), FIVE, 27.1)), VerdictReason.STEP);
        }

        @Test
        void doesNotSuspectASteadyDownpour() {
            plain.own(minute(0), FIVE, 20);

            assertThat(ask(step, bucket(), fall(minute(5), FIVE, 40))).isEqualTo(Verdict.GOOD);
        }

        @Test
        void suspectsAsMuchInTheFirstReadingAfterAGap() {
            plain.own(minute(-5), FIVE, 0);

            assertThat(ask(step, bucket(), fall(minute(5), FIVE, 25.8))).isEqualTo(Verdict.GOOD);
            isSuspect(ask(step, bucket(), fall(minute(5), FIVE, 26)), VerdictReason.STEP);
        }

        /** However long it is: an hour's warning begins at 60 mm, and it has nothing beside it. */
        @ParameterizedTest
        @ValueSource(strings = {"PT15M", "PT30M", "PT1H"})
        void suspectsOver45MillimetresInALongerFirstReadingAfterAGap(Duration length) {
            plain.own(SEVEN.minus(Duration.ofHours(5)), length, 0);

            assertThat(ask(step, bucket(), fall(SEVEN, length, 44.8))).isEqualTo(Verdict.GOOD);
            assertThat(ask(step, bucket(), fall(SEVEN, length, 45))).isEqualTo(Verdict.GOOD);
            isSuspect(ask(step, bucket(), fall(SEVEN, length, 45.2)), VerdictReason.STEP);
        }

        @Test
        void takes89MillimetresInAnHourAfterADryHour() {
            plain.own(SEVEN, Duration.ofHours(1), 0);

            assertThat(ask(step, bucket(), fall(SEVEN.plus(Duration.ofHours(1)), Duration.ofHours(1), 89.8)))
                    .isEqualTo(Verdict.GOOD);
        }

        @Test
        void aClockThatIsAMinuteOffMakesNoGapAndAFewSecondsMoreDo() {
            plain.own(minute(0), FIVE, 20);

            assertThat(ask(step, bucket(), fall(minute(6), FIVE, 40))).isEqualTo(Verdict.GOOD);
            isSuspect(ask(step, bucket(), fall(minute(6).plusSeconds(3), FIVE, 40)), VerdictReason.STEP);
        }

        /** Its own check does, and no more of it is known by this one. */
        @Test
        void leavesWhatIsUnlikelyByItselfToTheRate() {
            assertThat(ask(step, bucket(), fall(minute(5), FIVE, 43.4))).isEqualTo(Verdict.CANNOT_JUDGE);
        }

        @Test
        void cannotJudgeAfterALongerReading() {
            plain.own(minute(0), Duration.ofHours(1), 1);

            assertThat(ask(step, bucket(), fall(minute(5), FIVE, 40))).isEqualTo(Verdict.CANNOT_JUDGE);
        }
    }

    @Nested
    class FlatLineTest {
        private final FlatLine flatLine = new FlatLine(Plain.config());

        private Verdict afterEqual(int before, double mm) {
            for (int i = 0; i < before; i++) {
                plain.own(minute(5 * i), FIVE, mm);
            }
            return ask(flatLine, bucket(), fall(minute(5 * before), FIVE, mm));
        }

        @Test
        void takesThirtyFiveEqualReadings() {
            assertThat(afterEqual(34, 0.4)).isEqualTo(Verdict.GOOD);
        }

        @Test
        void suspectsTheThirtySixth() {
            isSuspect(afterEqual(35, 0.4), VerdictReason.FLAT_LINE);
        }

        @Test
        void suspectsTheThirtySeventh() {
            isSuspect(afterEqual(36, 0.4), VerdictReason.FLAT_LINE);
        }

        @Test
        void suspectsTheFirstOfThirtySixButNotOfThirtyFive() {
            for (int i = 0; i < 35; i++) {
                plain.own(minute(5 * i), FIVE, 0.4);
            }
            RainInterval first = fall(minute(0), FIVE, 0.4);
            assertThat(ask(flatLine, bucket(), first)).isEqualTo(Verdict.GOOD);

            plain.own(minute(5 * 35), FIVE, 0.4);
            isSuspect(ask(flatLine, bucket(), first), VerdictReason.FLAT_LINE);
        }

        @Test
        void suspectsTheMiddleOfThirtySixButNotOfThirtyFive() {
            for (int i = 0; i < 35; i++) {
                plain.own(minute(5 * i), FIVE, 0.4);
            }
            RainInterval middle = fall(minute(5 * 17), FIVE, 0.4);
            assertThat(ask(flatLine, bucket(), middle)).isEqualTo(Verdict.GOOD);

            plain.own(minute(-5), FIVE, 0.4);
            isSuspect(ask(flatLine, bucket(), middle), VerdictReason.FLAT_LINE);
        }

        @Test
        void takesWhatLiesBesideAStreak() {
            for (int i = 1; i <= 36; i++) {
                plain.own(minute(5 * i), FIVE, 0.4);
            }
            assertThat(ask(flatLine, bucket(), fall(minute(0), FIVE, 0.6))).isEqualTo(Verdict.GOOD);
            assertThat(ask(flatLine, bucket(), fall(minute(5 * 37), FIVE, 0.6))).isEqualTo(Verdict.GOOD);
        }

        @ParameterizedTest
        @CsvSource({"0.4, 36", "0.6, 12", "1.8, 12", "2.0, 6", "5.8, 6", "6.0, 4"})
        void suspectsTheSoonerTheMoreTipsAReadingHas(double mm, int readings) {
            assertThat(afterEqual(readings - 2, mm)).isEqualTo(Verdict.GOOD);
            isSuspect(afterEqual(readings - 1, mm), VerdictReason.FLAT_LINE);
        }

        @Test
        void countsTipsOfTheGaugesOwnBucket() {
            Gauge halfMillimetre = bucket();
            halfMillimetre.tipMicrometres = 500;
            for (int i = 0; i < 34; i++) {
                plain.own(minute(5 * i), FIVE, 1);
            }
            assertThat(ask(flatLine, halfMillimetre, fall(minute(5 * 34), FIVE, 1)))
                    .isEqualTo(Verdict.GOOD);
            plain.own(minute(5 * 34), FIVE, 1);
            isSuspect(ask(flatLine, halfMillimetre, fall(minute(5 * 35), FIVE, 1)), VerdictReason.FLAT_LINE);
        }

        @Test
        void takesADryWeek() {
            assertThat(afterEqual(12 * 24 * 7, 0)).isEqualTo(Verdict.GOOD);
        }

        @Test
        void beginsToCountAnewAfterAnotherValue() {
            plain.own(minute(0), FIVE, 0.6);
            for (int i = 1; i < 35; i++) {
                plain.own(minute(5 * i), FIVE, 0.4);
            }
            assertThat(ask(flatLine, bucket(), fall(minute(175), FIVE, 0.4))).isEqualTo(Verdict.GOOD);
        }

        @Test
        void beginsToCountAnewAfterAGap() {
            for (int i = 0; i < 35; i++) {
                plain.own(minute(5 * i), FIVE, 0.4);
            }
            assertThat(ask(flatLine, bucket(), fall(minute(180), FIVE, 0.4))).isEqualTo(Verdict.GOOD);
        }
    }

    @Nested
    class CopiedDayTest {
        private final RepeatedDailyValue copied = new RepeatedDailyValue(Plain.config());

        private Verdict onDay(int days, double mm) {
            for (int i = 0; i < days; i++) {
                plain.own(SEVEN.plus(DAY.multipliedBy(i)).plusSeconds(i * 600L), DAY, mm);
            }
            return ask(copied, cylinder(), fall(SEVEN.plus(DAY.multipliedBy(days)), DAY, mm));
        }

        @Test
        void takesTheSameOnTwoDays() {
            assertThat(onDay(1, 12.4)).isEqualTo(Verdict.GOOD);
        }

        @Test
        void suspectsTheSameOnThree() {
            isSuspect(onDay(2, 12.4), VerdictReason.COPIED);
        }

        @Test
        void takesALittleAsOftenAsItComes() {
            assertThat(onDay(5, 1.9)).isEqualTo(Verdict.GOOD);
        }
    }

    @Nested
    class OverCapacityTest {
        private final OverCapacity over = new OverCapacity();

        @Test
        void takesAFullCylinderAndSuspectsMore() {
            assertThat(ask(over, cylinder(), fall(SEVEN, DAY, 149.9))).isEqualTo(Verdict.GOOD);
            assertThat(ask(over, cylinder(), fall(SEVEN, DAY, 150))).isEqualTo(Verdict.GOOD);
            isSuspect(ask(over, cylinder(), fall(SEVEN, DAY, 150.1)), VerdictReason.OVER_CAPACITY);
        }

        @Test
        void takesAnOverflow() {
            Depth atLeast = new Depth(160_000, Depth.Kind.AT_LEAST);
            RainInterval full = new RainInterval(Interval.endingAt(SEVEN, DAY), atLeast, Quality.NOT_EVALUATED);

            assertThat(ask(over, cylinder(), full)).isEqualTo(Verdict.GOOD);
        }

        @Test
        void cannotJudgeWhereTheCapacityIsNotKnown() {
            assertThat(ask(over, bucket(), fall(SEVEN, DAY, 500))).isEqualTo(Verdict.CANNOT_JUDGE);
        }
    }

    @Nested
    class ContradictionTest {
        private final ContradictingReading contradiction = new ContradictingReading(Plain.config());

        private void fives(int from, double mm) {
            for (int i = from; i < 288; i++) {
                plain.own(SEVEN.minusSeconds(300L * i), FIVE, mm);
            }
        }

        @Test
        void takesADayThatSaysWhatItsFiveMinutesSay() {
            fives(1, 0.2);

            assertThat(ask(contradiction, bucket(), fall(SEVEN, DAY, 57.4))).isEqualTo(Verdict.GOOD);
        }

        @Test
        void doesNotCountTheReadingThatItReplaces() {
            fives(1, 0.2);
            plain.own(SEVEN, FIVE, 30);

            assertThat(ask(contradiction, bucket(), fall(SEVEN, DAY, 57.4))).isEqualTo(Verdict.GOOD);
        }

        @Test
        void takesATenthLessAndSuspectsMoreThanThat() {
            fives(1, 0.2); // 57.4 mm

            assertThat(ask(contradiction, bucket(), fall(SEVEN, DAY, 51.7))).isEqualTo(Verdict.GOOD);
            isSuspect(ask(contradiction, bucket(), fall(SEVEN, DAY, 51.5)), VerdictReason.CONTRADICTION);
        }

        @Test
        void suspectsTenTimesAsMuch() {
            fives(1, 0.2);

            isSuspect(ask(contradiction, bucket(), fall(SEVEN, DAY, 574)), VerdictReason.CONTRADICTION);
        }

        @Test
        void takesMoreWhereTheFinerOnesHaveGaps() {
            fives(25, 0.2); // Two hours and five minutes are left.

            assertThat(ask(contradiction, bucket(), fall(SEVEN, DAY, 250))).isEqualTo(Verdict.GOOD);
        }

        @Test
        void takesAFullCylinderThatHeldLess() {
            fives(1, 1);
            Depth atLeast = new Depth(150_000, Depth.Kind.AT_LEAST);
            RainInterval full = new RainInterval(Interval.endingAt(SEVEN, DAY), atLeast, Quality.NOT_EVALUATED);

            assertThat(ask(contradiction, bucket(), full)).isEqualTo(Verdict.GOOD);
        }

        @Test
        void cannotJudgeWhereNothingFinerIsTold() {
            assertThat(ask(contradiction, bucket(), fall(SEVEN, DAY, 40))).isEqualTo(Verdict.CANNOT_JUDGE);
        }
    }
}
