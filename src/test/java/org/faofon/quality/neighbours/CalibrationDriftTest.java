package org.faofon.quality.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.quality.neighbours.Plain.DAY;
import static org.faofon.quality.neighbours.Plain.FIVE;
import static org.faofon.quality.neighbours.Plain.SEVEN;
import static org.faofon.quality.neighbours.Plain.isSuspect;
import static org.faofon.quality.neighbours.Plain.minute;

import java.time.Duration;
import java.time.Instant;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;
import org.junit.jupiter.api.Test;

/** A gauge that has several times as much as its neighbours on several days, or says nothing but multiples of ten tips. */
class CalibrationDriftTest {
    private final Plain plain = new Plain();
    private final CalibrationDrift drift = new CalibrationDrift(Plain.config().drift());

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
        assertThat(plain.ask(drift, after(new double[] {9, 9.1, 9.1}, new double[] {3, 3, 3})))
                .isEqualTo(Verdict.GOOD);
        isSuspect(
                plain.ask(drift, after(new double[] {9.1, 9.1, 9.1}, new double[] {3, 3, 3})),
                VerdictReason.CALIBRATION);
    }

    @Test
    void takesItWhereANeighbourHadAsMuchOnAnotherDay() {
        assertThat(plain.ask(drift, after(new double[] {9.1, 9.1, 9.1, 5}, new double[] {3, 3, 3, 5})))
                .isEqualTo(Verdict.GOOD);
    }

    @Test
    void takesOneGreatStorm() {
        assertThat(plain.ask(drift, after(new double[] {120, 0, 0}, new double[] {3, 3, 3})))
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

        assertThat(plain.ask(drift, tenfold(2, 4, 12))).isEqualTo(Verdict.GOOD);
        isSuspect(plain.ask(drift, tenfold(2, 4, 12, 30)), VerdictReason.CALIBRATION);
        assertThat(plain.ask(drift, tenfold(2, 4, 12.2, 30))).isEqualTo(Verdict.GOOD);
    }

    /** Somebody has changed the setting of the logger after a shower that it had measured rightly. */
    @Test
    void suspectsFourReadingsOfTenTipsInARowWhateverTheGaugeSaidBefore() {
        neighboursHad(2);

        assertThat(plain.ask(drift, tenfold(1.2, 3.4, 2, 4, 12))).isEqualTo(Verdict.GOOD);
        isSuspect(plain.ask(drift, tenfold(1.2, 3.4, 2, 4, 12, 30)), VerdictReason.CALIBRATION);
        assertThat(plain.ask(drift, tenfold(1.2, 2, 4, 3.4, 12, 30))).isEqualTo(Verdict.GOOD);
    }

    @Test
    void takesThemWhereANeighbourHadAThirdOfTheRainAndNotATipLess() {
        neighboursHad(16);
        assertThat(plain.ask(drift, tenfold(2, 4, 12, 30))).isEqualTo(Verdict.GOOD);

        neighboursHad(15.8);
        isSuspect(plain.ask(drift, tenfold(2, 4, 12, 30)), VerdictReason.CALIBRATION);
    }

    @Test
    void suspectsTheSixthWhereNoNeighbourCanSay() {
        assertThat(plain.ask(drift, tenfold(2, 4, 12, 30, 20))).isEqualTo(Verdict.GOOD);
        isSuspect(plain.ask(drift, tenfold(2, 4, 12, 30, 20, 6)), VerdictReason.CALIBRATION);
    }

    @Test
    void suspectsTheTwelfthHoweverMuchTheNeighboursHave() {
        neighboursHad(60);

        assertThat(plain.ask(drift, tenfold(2, 4, 12, 8, 6, 2, 14, 10, 4, 6, 8)))
                .isEqualTo(Verdict.GOOD);
        isSuspect(plain.ask(drift, tenfold(2, 4, 12, 8, 6, 2, 14, 10, 4, 6, 8, 4)), VerdictReason.CALIBRATION);
    }

    /** A bucket of one millimetre says multiples of two every other time. */
    @Test
    void countsTheTipsOfItsOwnBucket() {
        plain.withTip(1_000);
        neighboursHad(2);

        assertThat(plain.ask(drift, tenfold(2, 4, 12, 8))).isEqualTo(Verdict.GOOD);
        isSuspect(plain.ask(drift, tenfold(10, 20, 30, 10)), VerdictReason.CALIBRATION);
    }
}
