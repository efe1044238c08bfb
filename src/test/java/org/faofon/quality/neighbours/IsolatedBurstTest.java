package org.faofon.quality.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.quality.neighbours.Plain.FIVE;
import static org.faofon.quality.neighbours.Plain.isSuspect;
import static org.faofon.quality.neighbours.Plain.minute;

import org.faofon.readings.RainInterval;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;
import org.junit.jupiter.api.Test;

/** A few even readings out of nothing, as the washing of a bucket makes. */
class IsolatedBurstTest {
    private final Plain plain = new Plain();
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
        isSuspect(plain.ask(burst, last(9.6, 9.8, 9.4, 9.0)), VerdictReason.ISOLATED_BURST);
    }

    @Test
    void suspectsItsFirstReadingToo() {
        last(9.6, 9.8, 9.4, 9.0, 0);

        isSuspect(plain.ask(burst, Plain.fall(minute(0), FIVE, 9.6)), VerdictReason.ISOLATED_BURST);
    }

    @Test
    void suspectsUnequalPailsOfWater() {
        isSuspect(plain.ask(burst, last(14, 18, 12)), VerdictReason.ISOLATED_BURST);
    }

    @Test
    void takesRainThatBeginsWithLess() {
        assertThat(plain.ask(burst, last(4.8, 9.8, 9.4, 9.0))).isEqualTo(Verdict.GOOD);
    }

    @Test
    void takesRainThatFallsBelowSixTenthsOfItsMost() {
        isSuspect(plain.ask(burst, last(10, 10, 6)), VerdictReason.ISOLATED_BURST);
        assertThat(plain.ask(burst, last(10, 10, 5.8))).isEqualTo(Verdict.GOOD);
    }

    @Test
    void takesWhatGoesOnForFiveReadings() {
        isSuspect(plain.ask(burst, last(9, 9.2, 9, 9.4)), VerdictReason.ISOLATED_BURST);
        assertThat(plain.ask(burst, last(9, 9.2, 9, 9.4, 9))).isEqualTo(Verdict.GOOD);
    }

    /** A threshold of 60 mm in an hour is reached with the third reading and waits for the fourth alone. */
    @Test
    void takesWhatGoesOnAfterTheFiftyMillimetresOfALitreOfWater() {
        isSuspect(plain.ask(burst, last(25, 24.8, 24)), VerdictReason.ISOLATED_BURST);
        assertThat(plain.ask(burst, last(25, 25, 24))).isEqualTo(Verdict.GOOD);
        assertThat(plain.ask(burst, last(25, 25.2, 24))).isEqualTo(Verdict.GOOD);
    }

    @Test
    void suspectsMoreThanALitreThatDoesNotGoOn() {
        isSuspect(plain.ask(burst, last(25, 27)), VerdictReason.ISOLATED_BURST);
    }

    @Test
    void takesRainOfWhichANeighbourHadAMillimetreAndNotATipLess() {
        RainInterval fall = last(9.6, 9.8, 9.4);
        plain.around(minute(5), FIVE, 0, 0, 0.8);
        isSuspect(plain.ask(burst, fall), VerdictReason.ISOLATED_BURST);

        plain.around(minute(5), FIVE, 0, 0, 1);
        assertThat(plain.ask(burst, fall)).isEqualTo(Verdict.GOOD);
    }

    @Test
    void takesRainAfterAGap() {
        plain.around(minute(5), FIVE, 0, 0, 0);

        assertThat(plain.ask(burst, plain.own(minute(5), FIVE, 9.6))).isEqualTo(Verdict.GOOD);
    }
}
