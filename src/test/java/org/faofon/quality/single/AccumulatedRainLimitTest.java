package org.faofon.quality.single;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.quality.neighbours.Plain.FIVE;
import static org.faofon.quality.neighbours.Plain.bucket;
import static org.faofon.quality.neighbours.Plain.fall;
import static org.faofon.quality.neighbours.Plain.minute;

import java.time.Duration;
import org.faofon.quality.neighbours.Plain;
import org.faofon.readings.Quality;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several readings in a row that are together more than is likely: 84 mm in a quarter of an hour. */
class AccumulatedRainLimitTest {
    private final Plain plain = new Plain();
    private final AccumulatedRainLimit limit = new AccumulatedRainLimit(Plain.config());

    private Verdict ofLast(double... mm) {
        RainInterval last = plain.own(minute(0), FIVE, 0);
        for (int i = 0; i < mm.length; i++) {
            last = plain.own(minute(5 * i + 5), FIVE, mm[i]);
        }
        return limit.check(last, bucket(), plain.station());
    }

    private static void isSuspect(Verdict verdict) {
        assertThat(verdict.quality()).isEqualTo(Quality.SUSPECT);
        assertThat(VerdictReason.in(verdict.reason())).containsExactly(VerdictReason.RATE);
    }

    @Test
    void takes84MillimetresInAQuarterOfAnHourAndSuspectsTheTipMore() {
        assertThat(ofLast(22, 34, 27.8)).isEqualTo(Verdict.GOOD);
        assertThat(ofLast(22, 34, 28)).isEqualTo(Verdict.GOOD);
        isSuspect(ofLast(22, 34, 28.2));
    }

    /** They have been public for five minutes. */
    @Test
    void doesNotSuspectTheReadingsBeforeIt() {
        ofLast(22, 40, 28);

        assertThat(limit.check(fall(minute(10), FIVE, 40), bucket(), plain.station()))
                .isEqualTo(Verdict.GOOD);
    }

    @ParameterizedTest
    @CsvSource({"20, 22, 24, 21", "25, 26, 24, 15", "2, 31, 28, 20", "17, 17, 16, 12"})
    void takesTheFiercestStorms(double first, double second, double third, double fourth) {
        assertThat(ofLast(first, second, third, fourth)).isEqualTo(Verdict.GOOD);
    }

    @Test
    void looksNoFurtherBackThanHalfAnHour() {
        assertThat(ofLast(20, 20, 19, 20, 19, 20)).isEqualTo(Verdict.GOOD);
        assertThat(ofLast(40, 20, 20, 19, 20, 19, 20)).isEqualTo(Verdict.GOOD);
        isSuspect(ofLast(40, 20, 20, 19, 20));
    }

    @Test
    void leavesOutWhatIsUnlikelyByItselfAndWhatLiesBehindADryReading() {
        assertThat(ofLast(80, 14)).isEqualTo(Verdict.GOOD);
        assertThat(ofLast(40, 0, 40)).isEqualTo(Verdict.GOOD);
    }

    @Test
    void doesNotSuspectALittleRainAfterwards() {
        assertThat(ofLast(40, 40, 4.8)).isEqualTo(Verdict.GOOD);
        isSuspect(ofLast(40, 40, 5));
    }

    @Test
    void doesNotJudgeWhatIsLongerThanAQuarterOfAnHour() {
        RainInterval half = fall(minute(30), Duration.ofMinutes(30), 100);

        assertThat(limit.check(half, bucket(), plain.station())).isEqualTo(Verdict.CANNOT_JUDGE);
    }
}
