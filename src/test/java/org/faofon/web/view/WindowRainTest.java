package org.faofon.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.faofon.readings.RainTotal;
import org.junit.jupiter.api.Test;

class WindowRainTest {
    private static RainTotal day(long micrometres, double coverage) {
        Duration window = Duration.ofHours(24);
        return new RainTotal(micrometres, window, Duration.ofSeconds(Math.round(window.toSeconds() * coverage)), false);
    }

    @Test
    void aReadingOrTwoNotYetInIsNotWorthAWord() {
        assertThat(WindowRain.of(day(0, 1 - 40.0 / 1440)).watched()).isTrue();
        assertThat(WindowRain.of(day(0, 1 - 60.0 / 1440)).watched()).isFalse();
        Duration hour = Duration.ofHours(1);
        assertThat(WindowRain.of(new RainTotal(0, hour, Duration.ofMinutes(50), false))
                        .watched())
                .isTrue();
        assertThat(WindowRain.of(new RainTotal(0, hour, Duration.ofMinutes(49), false))
                        .watched())
                .isFalse();
    }
}
