package org.faofon.incidents.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReplayTimesTest {
    private static final Instant NOW = Instant.parse("2026-11-29T20:00:30Z");

    @Test
    void theFutureIsNotShown() {
        assertThat(ReplayTimes.minute(NOW.plusSeconds(60), NOW)).isEqualTo(Instant.parse("2026-11-29T20:00:00Z"));
        assertThat(ReplayTimes.frames(NOW.minus(Duration.ofMinutes(10)), 5, 60, NOW))
                .containsExactly(
                        Instant.parse("2026-11-29T19:50:00Z"),
                        Instant.parse("2026-11-29T19:55:00Z"),
                        Instant.parse("2026-11-29T20:00:00Z"));
    }

    @Test
    void aRequestHasAtMostSixtyFrames() {
        assertThat(ReplayTimes.frames(NOW.minus(Duration.ofDays(9)), 1, 1_000, NOW))
                .hasSize(60);
    }

    @Test
    void anUnknownStepIsTheUsualOne() {
        assertThat(ReplayTimes.step(7)).isEqualTo(5);
        assertThat(ReplayTimes.step(60)).isEqualTo(60);
    }
}
