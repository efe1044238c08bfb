package org.faofon.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeSpanTest {
    private static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z");

    @Test
    void spansAreReadAsPeopleTypeThem() {
        TimeSpan span = TimeSpan.of("2026-11-21T07:00:00 07:00", "2026-11-22T07:00:00+07:00", SEVEN);
        assertThat(span.length()).isEqualTo(Duration.ofDays(1));
        assertThat(TimeSpan.of(null, null, SEVEN)).isEqualTo(new TimeSpan(SEVEN.minus(Duration.ofDays(1)), SEVEN));
        assertThatThrownBy(() -> TimeSpan.of("2026-11-22", null, SEVEN)).hasMessageContaining("from must be a time");
        assertThatThrownBy(() -> TimeSpan.of("2026-11-22T07:00:00+07:00", "2026-11-22T07:00:00+07:00", SEVEN))
                .hasMessageContaining("before");
    }
}
