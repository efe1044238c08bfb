package org.faofon.official.gauges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.faofon.official.gauges.RiverSeries.Trend;
import org.junit.jupiter.api.Test;

class RiverSeriesTest {
    private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");

    private final RiverSeries levels = new RiverSeries();

    private Trend trend(Duration before, int earlierMillimetres) {
        levels.put(NOON.minus(before), earlierMillimetres);
        levels.put(NOON, 18_000);
        return levels.newest().orElseThrow().trend();
    }

    @Test
    void risesFromMoreThanTwoCentimetresInAnHour() {
        assertThat(trend(Duration.ofHours(1), 17_979)).isEqualTo(Trend.RISING);
    }

    @Test
    void isSteadyWithinTwoCentimetres() {
        assertThat(trend(Duration.ofHours(1), 17_980)).isEqualTo(Trend.STEADY);
    }

    @Test
    void falls() {
        assertThat(trend(Duration.ofHours(5), 18_500)).isEqualTo(Trend.FALLING);
    }

    @Test
    void isNotKnownFromMinutesOrFromYesterday() {
        assertThat(trend(Duration.ofMinutes(49), 17_000)).isEqualTo(Trend.UNKNOWN);
        levels.forgetUntil(NOON);
        assertThat(trend(Duration.ofHours(7), 17_000)).isEqualTo(Trend.UNKNOWN);
    }
}
