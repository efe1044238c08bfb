package org.faofon.accounts.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShiftConfigTest {
    private static final LocalTime TEN = LocalTime.of(22, 0);
    private static final LocalTime FIVE = LocalTime.of(5, 0);

    private record Quiet(Optional<LocalTime> quietFrom, Optional<LocalTime> quietUntil) implements ShiftConfig {
        @Override
        public Duration usedWithin() {
            return Duration.ofDays(7);
        }
    }

    private static boolean isQuiet(LocalTime from, LocalTime until, String time) {
        return new Quiet(Optional.of(from), Optional.of(until)).isQuiet(LocalTime.parse(time));
    }

    @Test
    void aQuietTimeMayGoOverMidnight() {
        assertThat(isQuiet(TEN, FIVE, "21:59")).isFalse();
        assertThat(isQuiet(TEN, FIVE, "22:00")).isTrue();
        assertThat(isQuiet(TEN, FIVE, "04:59")).isTrue();
        assertThat(isQuiet(TEN, FIVE, "05:00")).isFalse();
    }

    @Test
    void orStayWithinADay() {
        assertThat(isQuiet(FIVE, TEN, "04:59")).isFalse();
        assertThat(isQuiet(FIVE, TEN, "05:00")).isTrue();
        assertThat(isQuiet(FIVE, TEN, "22:00")).isFalse();
    }

    @Test
    void noTimeIsQuietUnlessBothEndsAreSet() {
        assertThat(new Quiet(Optional.of(TEN), Optional.empty()).isQuiet(LocalTime.MIDNIGHT))
                .isFalse();
    }
}
