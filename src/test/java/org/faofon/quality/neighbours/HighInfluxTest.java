package org.faofon.quality.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.quality.neighbours.Plain.FIVE;
import static org.faofon.quality.neighbours.Plain.isSuspect;
import static org.faofon.quality.neighbours.Plain.minute;

import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;
import org.junit.jupiter.api.Test;

/** Much rain where the neighbours have hardly any. */
class HighInfluxTest {
    private final Plain plain = new Plain();
    private final HighInflux highInflux = new HighInflux(Plain.config().highInflux());

    @Test
    void takesTenMillimetresAmongDryNeighboursAndSuspectsATipMore() {
        plain.around(minute(5), FIVE, 0, 0.39, 2);

        assertThat(plain.ask(highInflux, Plain.fall(minute(5), FIVE, 9.8))).isEqualTo(Verdict.GOOD);
        assertThat(plain.ask(highInflux, Plain.fall(minute(5), FIVE, 10))).isEqualTo(Verdict.GOOD);
        isSuspect(plain.ask(highInflux, Plain.fall(minute(5), FIVE, 10.2)), VerdictReason.HIGH_INFLUX);
    }

    @Test
    void takes25TimesTheMedianAndSuspectsMore() {
        plain.around(minute(5), FIVE, 0, 0.6, 2);

        assertThat(plain.ask(highInflux, Plain.fall(minute(5), FIVE, 14.8))).isEqualTo(Verdict.GOOD);
        assertThat(plain.ask(highInflux, Plain.fall(minute(5), FIVE, 15))).isEqualTo(Verdict.GOOD);
        isSuspect(plain.ask(highInflux, Plain.fall(minute(5), FIVE, 15.2)), VerdictReason.HIGH_INFLUX);
    }

    @Test
    void cannotJudgeMuchRainWithoutNeighbours() {
        assertThat(plain.ask(highInflux, Plain.fall(minute(5), FIVE, 30))).isEqualTo(Verdict.CANNOT_JUDGE);
    }
}
