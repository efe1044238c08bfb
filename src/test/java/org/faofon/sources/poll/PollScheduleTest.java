package org.faofon.sources.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.faofon.sources.Source;
import org.faofon.sources.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollScheduleTest {
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    private final PollSchedule schedule = new PollSchedule(Duration.ofHours(1));

    @ParameterizedTest
    @CsvSource({"0, 10", "1, 10", "2, 20", "3, 40", "4, 60", "50, 60"})
    void asksMoreAndMoreSeldomUpToAnHour(int failures, int minutes) {
        assertThat(schedule.pause(Duration.ofMinutes(10), failures)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void aSourceOfOnceADayIsNotAskedMoreOftenWhenItFails() {
        assertThat(schedule.pause(Duration.ofDays(1), 5)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void isDueAtFirstAndThenAfterThePause() {
        Source source = Sources.one("tmd", "cap", "\"every\": \"PT5M\"");
        assertThat(schedule.isDue(source, NOW)).isTrue();
        schedule.done(source, 0, NOW);

        assertThat(schedule.isDue(source, NOW.plusSeconds(299))).isFalse();
        assertThat(schedule.isDue(source, NOW.plusSeconds(300))).isTrue();
    }
}
