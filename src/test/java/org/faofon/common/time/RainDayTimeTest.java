package org.faofon.common.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RainDayTimeTest {
    @Test
    void theRainDayBeginsAtSeven() {
        Instant seven = Instant.parse("2026-11-22T00:00:00Z");
        assertThat(RainDayTime.rainDayStart(seven)).isEqualTo(seven);
        assertThat(RainDayTime.rainDayStart(seven.minusSeconds(1))).isEqualTo(seven.minus(Duration.ofDays(1)));
    }
}
