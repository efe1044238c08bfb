package org.faofon.quality.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.quality.neighbours.Plain.DAY;
import static org.faofon.quality.neighbours.Plain.FIVE;
import static org.faofon.quality.neighbours.Plain.SEVEN;
import static org.faofon.quality.neighbours.Plain.bucket;
import static org.faofon.quality.neighbours.Plain.cylinder;
import static org.faofon.quality.neighbours.Plain.isSuspect;
import static org.faofon.quality.neighbours.Plain.minute;

import java.time.Duration;
import java.util.List;
import org.faofon.quality.single.FlatLine;
import org.faofon.quality.single.GrossRange;
import org.faofon.quality.single.OverCapacity;
import org.faofon.quality.single.RainRateLimit;
import org.faofon.quality.single.RepeatedDailyValue;
import org.faofon.quality.single.StepChange;
import org.faofon.quality.single.TenfoldRainRate;
import org.faofon.readings.Quality;
import org.faofon.readings.QualityCheck;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All checks together: what a neighbour or the gauge's own increments make of what is unlikely. */
class VerdictCombinerTest {
    private final Plain plain = new Plain();
    private final VerdictCombiner checks = new VerdictCombiner(
            List.<QualityCheck>of(
                    new GrossRange(),
                    new RainRateLimit(Plain.config()),
                    new TenfoldRainRate(Plain.config()),
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
    void moreThanACylinderHoldsIsGoodOnlyWhenASecondGaugeMeasuredThreeQuartersOfIt() {
        RainInterval over = plain.own(SEVEN, DAY, 171);
        plain.around(SEVEN, DAY, 30, 60, 128.2);
        isSuspect(checks.verdict(over, cylinder(), plain.vicinity()), VerdictReason.OVER_CAPACITY);

        plain.around(SEVEN, DAY, 30, 60, 128.3);
        assertThat(checks.verdict(over, cylinder(), plain.vicinity())).isEqualTo(Verdict.GOOD);
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
        plain.around(minute(0), FIVE, 0, 0, 0).around(minute(5), FIVE, 0, 0, 55).around(minute(10), FIVE, 0, 0, 0);
        plain.own(minute(0), FIVE, 0);

        Verdict verdict = checks.verdict(plain.own(minute(5), FIVE, 55), bucket(), plain.vicinity());

        assertThat(verdict.quality()).isEqualTo(Quality.SUSPECT);
    }

    @Test
    void whatIsTheSameTwiceDoesNotConfirmANeighbour() {
        plain.around(minute(0), FIVE, 0, 0, 0).around(minute(5), FIVE, 0, 0, 30).around(minute(10), FIVE, 0, 0, 30);
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

        assertThat(checks.verdict(first, bucket(), plain.vicinity()).quality()).isEqualTo(Quality.SUSPECT);
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

    @Test
    void tenfoldReadingsNeedANeighbourWithAQuarterOfThemAll() {
        for (int i = -3; i <= 6; i++) {
            plain.around(minute(5 * i), FIVE, 0, 3, 7);
        }
        plain.own(minute(0), FIVE, 22);
        plain.own(minute(5), FIVE, 40);
        RainInterval third = plain.own(minute(10), FIVE, 28);
        isSuspect(checks.verdict(third, bucket(), plain.vicinity()), VerdictReason.CALIBRATION);

        plain.around(minute(10), FIVE, 0, 3, 8.6);
        assertThat(checks.verdict(third, bucket(), plain.vicinity())).isEqualTo(Verdict.GOOD);
    }
}
