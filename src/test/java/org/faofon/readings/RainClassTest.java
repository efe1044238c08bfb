package org.faofon.readings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RainClassTest {
    private static RainTotal day(long micrometres, double coverage) {
        Duration window = Duration.ofHours(24);
        return new RainTotal(micrometres, window, Duration.ofSeconds(Math.round(window.toSeconds() * coverage)), false);
    }

    @Test
    void bordersAreThoseOfTheMeteorologicalDepartment() {
        assertThat(RainClass.of(day(0, 1), false)).isEqualTo(RainClass.NONE);
        assertThat(RainClass.of(day(99, 1), false)).isEqualTo(RainClass.TRACE);
        assertThat(RainClass.of(day(100, 1), false)).isEqualTo(RainClass.LIGHT);
        assertThat(RainClass.of(day(10_000, 1), false)).isEqualTo(RainClass.LIGHT);
        assertThat(RainClass.of(day(10_001, 1), false)).isEqualTo(RainClass.MODERATE);
        assertThat(RainClass.of(day(35_000, 1), false)).isEqualTo(RainClass.MODERATE);
        assertThat(RainClass.of(day(35_001, 1), false)).isEqualTo(RainClass.HEAVY);
        assertThat(RainClass.of(day(90_000, 1), false)).isEqualTo(RainClass.HEAVY);
        assertThat(RainClass.of(day(90_001, 1), false)).isEqualTo(RainClass.VERY_HEAVY);
    }

    @Test
    void unknownIsNotDry() {
        assertThat(RainClass.of(day(0, 0), false)).isEqualTo(RainClass.UNKNOWN);
        assertThat(RainClass.of(day(0, 0.79), false)).isEqualTo(RainClass.UNKNOWN);
        assertThat(RainClass.of(day(0, 0.8), false)).isEqualTo(RainClass.NONE);
    }

    @Test
    void aPartOfADayHasNoClassUnlessItIsHeavyAlready() {
        assertThat(RainClass.of(day(2_000, 0.05), false)).isEqualTo(RainClass.UNKNOWN);
        assertThat(RainClass.of(day(0, 0.3), true)).isEqualTo(RainClass.UNKNOWN);
        assertThat(RainClass.of(day(35_000, 0.79), false)).isEqualTo(RainClass.UNKNOWN);
        assertThat(RainClass.of(day(35_000, 0.8), false)).isEqualTo(RainClass.MODERATE);
        assertThat(RainClass.of(day(35_001, 0.1), false)).isEqualTo(RainClass.HEAVY);
        assertThat(RainClass.of(day(95_000, 0.1), false)).isEqualTo(RainClass.VERY_HEAVY);
    }

    @Test
    void rainThatWasSeenIsObservedHoweverLittleOfTheTimeWas() {
        assertThat(RainClass.unobserved(day(0, 0.79), false)).isTrue();
        assertThat(RainClass.unobserved(day(100, 0.1), false)).isFalse();
        assertThat(RainClass.unobserved(day(0, 0.1), true)).isFalse();
    }
}
