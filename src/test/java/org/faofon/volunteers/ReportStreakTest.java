package org.faofon.volunteers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.faofon.readings.Interval;
import org.junit.jupiter.api.Test;

class ReportStreakTest {
    /** Monday, 07:00 in Bangkok. */
    private static final Instant MORNING = Instant.parse("2026-11-23T00:00:00Z");

    private static Interval daysUpTo(int back, int days) {
        return Interval.endingAt(MORNING.minus(Duration.ofDays(back)), Duration.ofDays(days));
    }

    @Test
    void countsDaysInARow() {
        assertThat(ReportStreak.days(List.of(daysUpTo(0, 1), daysUpTo(1, 1), daysUpTo(3, 1)), List.of(), MORNING))
                .isEqualTo(2);
    }

    @Test
    void todayMayStillCome() {
        assertThat(ReportStreak.days(List.of(daysUpTo(1, 1), daysUpTo(2, 1)), List.of(), MORNING))
                .isEqualTo(2);
        assertThat(ReportStreak.days(List.of(daysUpTo(2, 1)), List.of(), MORNING))
                .isZero();
    }

    @Test
    void severalDaysTogetherTellOfEach() {
        assertThat(ReportStreak.days(List.of(daysUpTo(0, 3), daysUpTo(3, 1)), List.of(), MORNING))
                .isEqualTo(4);
    }

    @Test
    void whoeverSaysWhyDoesNotBreakIt() {
        List<LocalDate> excused = List.of(LocalDate.of(2026, 11, 21));

        assertThat(ReportStreak.days(List.of(daysUpTo(0, 1), daysUpTo(2, 1)), excused, MORNING))
                .isEqualTo(3);
    }

    @Test
    void aReadingAtNineBelongsToItsMorning() {
        Interval late = Interval.endingAt(MORNING.plus(Duration.ofHours(2)), Duration.ofDays(1));

        assertThat(ReportStreak.days(List.of(late, daysUpTo(1, 1)), List.of(), MORNING))
                .isEqualTo(2);
    }

    @Test
    void aReadingAtTenToSevenBelongsToItsMorning() {
        Interval early = Interval.endingAt(MORNING.minus(Duration.ofMinutes(10)), Duration.ofDays(1));

        assertThat(ReportStreak.days(List.of(early, daysUpTo(1, 1)), List.of(), MORNING))
                .isEqualTo(2);
    }
}
