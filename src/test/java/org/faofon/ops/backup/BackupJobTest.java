package org.faofon.ops.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackupJobTest {
    /** In Thailand, where it is seven hours later. */
    private static final LocalTime AT = LocalTime.of(2, 40);

    private static boolean isDue(String newest, String now) {
        return BackupJob.isDue(Optional.of(Instant.parse(newest)), Instant.parse(now), AT);
    }

    @Test
    void theFirstIsDueAtOnce() {
        assertThat(BackupJob.isDue(Optional.empty(), Instant.parse("2026-11-29T05:00:00Z"), AT))
                .isTrue();
    }

    @Test
    void itIsDueExactlyAtTheTimeOfTheNight() {
        assertThat(isDue("2026-11-27T19:41:00Z", "2026-11-28T19:39:59Z")).isFalse();
        assertThat(isDue("2026-11-27T19:41:00Z", "2026-11-28T19:40:00Z")).isTrue();
    }

    @Test
    void oneANightIsEnough() {
        assertThat(isDue("2026-11-28T19:40:00Z", "2026-11-28T23:00:00Z")).isFalse();
    }

    @Test
    void aNightThatWasMissedIsMadeUpForDuringTheDay() {
        assertThat(isDue("2026-11-27T19:41:00Z", "2026-11-29T03:00:00Z")).isTrue();
    }
}
