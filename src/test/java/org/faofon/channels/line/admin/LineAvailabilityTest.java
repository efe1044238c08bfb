package org.faofon.channels.line.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineAvailabilityTest {
    private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Optional<String> TROUBLE = Optional.of("LINE answered 500");

    @Test
    void failsAfterFiveMinutesWithoutAnAnswer() {
        LineAvailability pulse = LineAvailability.NONE_YET.after(TROUBLE, NOON).after(TROUBLE, NOON.plusSeconds(60));

        assertThat(pulse.failed(NOON.plusSeconds(299), PATIENCE)).isFalse();
        assertThat(pulse.failed(NOON.plusSeconds(300), PATIENCE)).isTrue();
        assertThat(pulse.reason()).isEqualTo("LINE answered 500");
    }

    @Test
    void oneAnswerMakesItWell() {
        LineAvailability pulse =
                LineAvailability.NONE_YET.after(TROUBLE, NOON).after(Optional.empty(), NOON.plusSeconds(240));

        assertThat(pulse.failed(NOON.plusSeconds(600), PATIENCE)).isFalse();
        assertThat(pulse.goodAt()).hasValue(NOON.plusSeconds(240));
    }

    @Test
    void failsAnewFromTheFirstFailureAfterAnAnswer() {
        LineAvailability pulse = LineAvailability.NONE_YET
                .after(TROUBLE, NOON)
                .after(Optional.empty(), NOON.plusSeconds(240))
                .after(TROUBLE, NOON.plusSeconds(300));

        assertThat(pulse.failed(NOON.plusSeconds(599), PATIENCE)).isFalse();
        assertThat(pulse.failed(NOON.plusSeconds(600), PATIENCE)).isTrue();
    }

    @Test
    void whoWasNeverAskedHasNotFailed() {
        assertThat(LineAvailability.NONE_YET.failed(NOON, PATIENCE)).isFalse();
    }
}
