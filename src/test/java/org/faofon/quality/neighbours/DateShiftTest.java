package org.faofon.quality.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.quality.neighbours.Plain.DAY;
import static org.faofon.quality.neighbours.Plain.SEVEN;
import static org.faofon.quality.neighbours.Plain.isSuspect;

import org.faofon.readings.RainInterval;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;
import org.junit.jupiter.api.Test;

/** Daily readings that are one day off. */
class DateShiftTest {
    private final Plain plain = new Plain();
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
        return plain.ask(dayShift, last);
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

        assertThat(plain.ask(dayShift, dry)).isEqualTo(Verdict.CANNOT_JUDGE);
    }
}
