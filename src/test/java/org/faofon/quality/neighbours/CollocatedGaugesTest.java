package org.faofon.quality.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.quality.neighbours.Plain.DAY;
import static org.faofon.quality.neighbours.Plain.SEVEN;
import static org.faofon.quality.neighbours.Plain.isSuspect;

import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;
import org.junit.jupiter.api.Test;

/** Two gauges of one school. */
class CollocatedGaugesTest {
    private final Plain plain = new Plain();
    private final CollocatedGauges pair = new CollocatedGauges(Plain.config().schoolPair());

    @Test
    void takesFiveMillimetresApartAndSuspectsMore() {
        plain.atSchool(SEVEN, DAY, 2);

        assertThat(plain.ask(pair, Plain.fall(SEVEN, DAY, 7))).isEqualTo(Verdict.GOOD);
        isSuspect(plain.ask(pair, Plain.fall(SEVEN, DAY, 7.1)), VerdictReason.SCHOOL_PAIR);
    }

    @Test
    void takesHalfOfTheGreaterOneAndSuspectsMore() {
        plain.atSchool(SEVEN, DAY, 80);

        assertThat(plain.ask(pair, Plain.fall(SEVEN, DAY, 40))).isEqualTo(Verdict.GOOD);
        isSuspect(plain.ask(pair, Plain.fall(SEVEN, DAY, 39.9)), VerdictReason.SCHOOL_PAIR);
    }

    @Test
    void takesWhatTheNeighboursHaveToo() {
        plain.atSchool(SEVEN, DAY, 0).around(SEVEN, DAY, 30, 50, 44);

        assertThat(plain.ask(pair, Plain.fall(SEVEN, DAY, 48))).isEqualTo(Verdict.GOOD);
    }

    @Test
    void cannotJudgeAGaugeThatIsAloneAtItsSchool() {
        assertThat(plain.ask(pair, Plain.fall(SEVEN, DAY, 48))).isEqualTo(Verdict.CANNOT_JUDGE);
    }
}
