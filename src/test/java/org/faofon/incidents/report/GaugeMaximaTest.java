package org.faofon.incidents.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.faofon.network.Gauge;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.totals.GaugeRainWindow;
import org.junit.jupiter.api.Test;

class GaugeMaximaTest {
    private static final Instant START = Instant.parse("2026-11-28T17:00:00Z");
    private static final Interval NIGHT = new Interval(START, START.plus(Duration.ofHours(12)));
    private static final Duration HOUR = Duration.ofHours(1);

    private final GaugeRainWindow rain = new GaugeRainWindow(Duration.ofDays(40));

    private void falls(int endMinute, int micrometres) {
        rain.put(
                Interval.endingAt(START.plus(Duration.ofMinutes(endMinute)), Duration.ofMinutes(5)),
                Depth.ofMicrometres(micrometres),
                Quality.GOOD);
    }

    private GaugeMaxima maxima() {
        return GaugeMaxima.of(new Gauge(), rain, NIGHT);
    }

    @Test
    void theGreatestHourIsFoundWhereItEnds() {
        falls(100, 9_000);
        falls(150, 20_000);
        falls(400, 15_000);

        assertThat(maxima().most(HOUR).total().depthMicrometres()).isEqualTo(29_000);
        assertThat(maxima().most(HOUR).at()).isEqualTo(START.plus(Duration.ofMinutes(150)));
    }

    @Test
    void rainBeforeTheSpanCountsInWindowsThatReachBackToIt() {
        falls(-10, 30_000);
        falls(5, 1_000);

        assertThat(maxima().most(HOUR).total().depthMicrometres()).isEqualTo(31_000);
        assertThat(maxima().whole().depthMicrometres()).isEqualTo(1_000);
    }

    @Test
    void rainAfterTheSpanDoesNotCount() {
        falls(725, 30_000);

        assertThat(maxima().most(HOUR).total().depthMicrometres()).isZero();
    }

    @Test
    void theObservedShareIsSaid() {
        falls(100, 9_000);

        assertThat(maxima().whole().coverage()).isEqualTo(5.0 / 720);
    }
}
