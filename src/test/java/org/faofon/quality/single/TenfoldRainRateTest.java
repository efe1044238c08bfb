package org.faofon.quality.single;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.quality.neighbours.Plain.FIVE;
import static org.faofon.quality.neighbours.Plain.bucket;
import static org.faofon.quality.neighbours.Plain.fall;
import static org.faofon.quality.neighbours.Plain.minute;

import java.time.Duration;
import org.faofon.network.Gauge;
import org.faofon.quality.neighbours.Plain;
import org.faofon.readings.Quality;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Readings in a row that are together more than is likely, 75 mm in a quarter of an hour, and each a multiple of ten tips. */
class TenfoldRainRateTest {
    private final Plain plain = new Plain();
    private final TenfoldRainRate rate = new TenfoldRainRate(Plain.config());

    private Verdict ofLast(double... mm) {
        RainInterval last = plain.own(minute(0), FIVE, 0);
        for (int i = 0; i < mm.length; i++) {
            last = plain.own(minute(5 * i + 5), FIVE, mm[i]);
        }
        return rate.check(last, bucket(), plain.station());
    }

    private static void isSuspect(Verdict verdict) {
        assertThat(verdict.quality()).isEqualTo(Quality.SUSPECT);
        assertThat(VerdictReason.in(verdict.reason())).containsExactly(VerdictReason.CALIBRATION);
    }

    @Test
    void takes74MillimetresInAQuarterOfAnHourAndSuspects76() {
        assertThat(ofLast(22, 24, 28)).isEqualTo(Verdict.GOOD);
        isSuspect(ofLast(22, 24, 30));
    }

    @Test
    void takesAsMuchOfWhichOneReadingIsNoMultipleOfTenTips() {
        assertThat(ofLast(22, 39.8, 28)).isEqualTo(Verdict.GOOD);
        isSuspect(ofLast(22, 40, 28));
    }

    @Test
    void countsTheTipsOfItsBucket() {
        Gauge halves = bucket();
        halves.tipMicrometres = 500;
        plain.own(minute(5), FIVE, 40);

        assertThat(rate.check(plain.own(minute(10), FIVE, 38), halves, plain.station()))
                .isEqualTo(Verdict.GOOD);
        isSuspect(rate.check(plain.own(minute(10), FIVE, 35), halves, plain.station()));
    }

    @Test
    void doesNotSuspectTheReadingsBeforeIt() {
        ofLast(22, 38, 40);

        assertThat(rate.check(fall(minute(10), FIVE, 38), bucket(), plain.station()))
                .isEqualTo(Verdict.GOOD);
    }

    @ParameterizedTest
    @CsvSource({"20, 22, 24, 21", "25, 26, 24, 15", "2, 31, 28, 20", "17, 17, 16, 12", "15, 20, 15, 6"})
    void takesTheFiercestStorms(double first, double second, double third, double fourth) {
        assertThat(ofLast(first, second, third, fourth)).isEqualTo(Verdict.GOOD);
    }

    @Test
    void looksNoFurtherBackThanHalfAnHour() {
        assertThat(ofLast(40, 18, 18, 18, 16, 18, 18)).isEqualTo(Verdict.GOOD);
        isSuspect(ofLast(40, 18, 18, 18, 16, 18));
    }

    @Test
    void leavesOutWhatIsUnlikelyByItselfAndWhatLiesBehindADryReading() {
        assertThat(ofLast(80, 14)).isEqualTo(Verdict.GOOD);
        assertThat(ofLast(40, 0, 40)).isEqualTo(Verdict.GOOD);
    }

    @Test
    void doesNotJudgeWhatIsLongerThanAQuarterOfAnHour() {
        RainInterval half = fall(minute(30), Duration.ofMinutes(30), 100);

        assertThat(rate.check(half, bucket(), plain.station())).isEqualTo(Verdict.CANNOT_JUDGE);
    }
}
