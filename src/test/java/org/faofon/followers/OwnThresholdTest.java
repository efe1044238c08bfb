package org.faofon.followers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OwnThresholdTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void isFromOneToAThousandMillimetres() {
        assertThat(new OwnThreshold(1_000, HOUR).micrometres()).isEqualTo(1_000);
        assertThat(new OwnThreshold(1_000_000, HOUR).micrometres()).isEqualTo(1_000_000);
        assertThatThrownBy(() -> new OwnThreshold(999, HOUR)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OwnThreshold(1_000_001, HOUR)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasOneOfThreeWindows() {
        assertThatThrownBy(() -> new OwnThreshold(40_000, Duration.ofHours(2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** 40 mm: at 32 mm and more it counts as passed, at one micrometre less it is clear. */
    @Test
    void isClearBelowFourFifthsOfIt() {
        assertThat(40_000L > OwnThreshold.clearedAbove(31_999)).isTrue();
        assertThat(40_000L > OwnThreshold.clearedAbove(32_000)).isFalse();
    }
}
