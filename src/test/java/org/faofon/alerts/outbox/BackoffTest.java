package org.faofon.alerts.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static Duration wait(double chance, int attempts, Optional<Duration> asked) {
        return new Backoff(FIRST, LONGEST, () -> chance).after(attempts, asked);
    }

    @Test
    void doublesWithEachFailure() {
        assertThat(wait(1, 1, Optional.empty())).isEqualTo(Duration.ofSeconds(2));
        assertThat(wait(1, 3, Optional.empty())).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void isNeverLongerThanTheLongestWait() {
        assertThat(wait(1, 1_000, Optional.empty())).isEqualTo(LONGEST);
    }

    @Test
    void isAtLeastHalfOfTheWait() {
        assertThat(wait(0, 3, Optional.empty())).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void waitsAsLongAsTheChannelAsks() {
        assertThat(wait(1, 1, Optional.of(Duration.ofSeconds(30)))).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void waitsNoLongerThanTheLongestWaitWhateverTheChannelAsks() {
        assertThat(wait(1, 1, Optional.of(Duration.ofHours(5)))).isEqualTo(LONGEST);
    }
}
