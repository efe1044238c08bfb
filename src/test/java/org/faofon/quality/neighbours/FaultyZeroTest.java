package org.faofon.quality.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.quality.neighbours.Plain.DAY;
import static org.faofon.quality.neighbours.Plain.FIVE;
import static org.faofon.quality.neighbours.Plain.SEVEN;
import static org.faofon.quality.neighbours.Plain.isSuspect;
import static org.faofon.quality.neighbours.Plain.minute;

import java.util.Arrays;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;
import org.junit.jupiter.api.Test;

/** Zeros while it rains all around, for two hours or for a day. */
class FaultyZeroTest {
    private final Plain plain = new Plain();
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
        assertThat(plain.ask(faultyZero, zerosInRain(23))).isEqualTo(Verdict.GOOD);
    }

    @Test
    void suspectsNothingForTwoHoursOfRain() {
        isSuspect(plain.ask(faultyZero, zerosInRain(24)), VerdictReason.FAULTY_ZERO);
    }

    @Test
    void isTrustedAgainWhenTheRainAllAroundIsOver() {
        zerosInRain(24);
        plain.around(minute(125), FIVE, 0, 0, 0, 0);

        assertThat(plain.ask(faultyZero, plain.own(minute(125), FIVE, 0))).isEqualTo(Verdict.GOOD);
    }

    @Test
    void countsOnlyRainAtThreeOfFourNeighbours() {
        for (int i = 1; i <= 24; i++) {
            plain.around(minute(5 * i), FIVE, 0, 0, 5, 5);
            plain.own(minute(5 * i), FIVE, 0);
        }
        assertThat(plain.ask(faultyZero, plain.own(minute(120), FIVE, 0))).isEqualTo(Verdict.GOOD);
    }

    @Test
    void cannotJudgeWithTwoNeighbours() {
        plain.around(minute(5), FIVE, 1, 1);

        assertThat(plain.ask(faultyZero, plain.own(minute(5), FIVE, 0))).isEqualTo(Verdict.CANNOT_JUDGE);
    }

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
        isSuspect(plain.ask(faultyZero, zerosAmongShowers(0.2, 10, 10, 14)), VerdictReason.FAULTY_ZERO);
    }

    @Test
    void takesNothingInADayInWhichOneOfThemHadATipLess() {
        assertThat(plain.ask(faultyZero, zerosAmongShowers(0.2, 9.8, 10, 14))).isEqualTo(Verdict.GOOD);
    }

    @Test
    void takesNothingOfSuchADayWhileItDoesNotRainAllAround() {
        zerosAmongShowers(0.2, 10, 10, 14);

        assertThat(plain.ask(faultyZero, Plain.fall(minute(5 * 12 * 24 - 5), FIVE, 0)))
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
        assertThat(plain.ask(faultyZero, Plain.fall(minute(5 * 12 * 24), FIVE, 0)))
                .isEqualTo(Verdict.GOOD);
    }

    @Test
    void suspectsACylinderThatSaysNothingWhereItRainedAllAround() {
        plain.around(SEVEN, DAY, 0.2, 10, 10, 14);

        isSuspect(plain.ask(faultyZero, plain.own(SEVEN, DAY, 0)), VerdictReason.FAULTY_ZERO);
    }

    @Test
    void takesNothingWhereOneNeighbourHasNothingEither() {
        plain.around(SEVEN, DAY, 0, 10, 10, 14);

        assertThat(Plain.suspects(plain.ask(faultyZero, plain.own(SEVEN, DAY, 0))))
                .isFalse();
    }

    @Test
    void takesATrace() {
        plain.around(SEVEN, DAY, 10, 10, 10, 14);

        RainInterval trace = new RainInterval(Interval.endingAt(SEVEN, DAY), Depth.TRACE, Quality.NOT_EVALUATED);
        assertThat(plain.ask(faultyZero, trace)).isEqualTo(Verdict.GOOD);
    }
}
