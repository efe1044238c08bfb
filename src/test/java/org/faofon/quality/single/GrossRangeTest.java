package org.faofon.quality.single;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.faofon.network.Gauge;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.RainHistory;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrossRangeTest {
    @ParameterizedTest
    @CsvSource({"PT1M, 31200", "PT5M, 156000", "PT1H, 401000", "PT24H, 1825000", "PT96H, 4936000"})
    void takesWhatHasJustFallenAndNotAMicrometreMore(Duration time, int micrometres) {
        assertThat(check(time, micrometres)).isEqualTo(Verdict.GOOD);
        assertThat(check(time, micrometres + 1).quality()).isEqualTo(Quality.FAIL);
    }

    @Test
    void saysWhatTheMostIs() {
        assertThat(check(Duration.ofMinutes(5), 200_000).reason())
                .isEqualTo("GROSS_RANGE: more than has ever fallen in PT5M, 156 mm");
    }

    @Test
    void cannotJudgeLongerTimesThanThereAreRecordsOf() {
        assertThat(check(Duration.ofHours(97), 9_000_000)).isEqualTo(Verdict.CANNOT_JUDGE);
    }

    private static Verdict check(Duration time, int micrometres) {
        Instant seven = Instant.parse("2026-11-22T00:00:00Z");
        RainInterval fall = new RainInterval(
                Interval.endingAt(seven, time), Depth.ofMicrometres(micrometres), Quality.NOT_EVALUATED);
        return new GrossRange().check(fall, new Gauge(), RainHistory.UNKNOWN);
    }
}
