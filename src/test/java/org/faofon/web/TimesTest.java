package org.faofon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimesTest {
    @Test
    void theRainDayBeginsAtSeven() {
        Instant seven = Instant.parse("2026-11-22T00:00:00Z");
        assertThat(Times.rainDayStart(seven)).isEqualTo(seven);
        assertThat(Times.rainDayStart(seven.minusSeconds(1))).isEqualTo(seven.minus(Duration.ofDays(1)));
    }
}
