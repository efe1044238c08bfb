package org.faofon.common.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class RainDayTimeTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant SEVEN = Instant.parse("2026-11-23T00:00:00Z");

    @Test
    void theRainDayBeginsAtSeven() {
        assertThat(RainDayTime.rainDayStart(SEVEN)).isEqualTo(SEVEN);
        assertThat(RainDayTime.rainDayStart(SEVEN.minusSeconds(1))).isEqualTo(SEVEN.minus(Duration.ofDays(1)));
    }

    @Test
    void aReadingAtSevenBelongsToYesterday() {
        assertThat(RainDayTime.rainDay(SEVEN)).isEqualTo(MONDAY.minusDays(1));
        assertThat(RainDayTime.rainDay(SEVEN.plusSeconds(1))).isEqualTo(MONDAY);
    }

    @Test
    void aRainDayEndsAtSevenOfItsDate() {
        assertThat(RainDayTime.endOf(MONDAY)).isEqualTo(SEVEN);
    }

    @Test
    void aRainDayIsOverAtSevenAndNotBefore() {
        assertThat(RainDayTime.newest(SEVEN.minusSeconds(1))).isEqualTo(MONDAY.minusDays(1));
        assertThat(RainDayTime.newest(SEVEN)).isEqualTo(MONDAY);
    }

    @Test
    void aMonthEndsOnTheMorningOfTheNextFirst() {
        YearMonth november = YearMonth.of(2026, 11);
        assertThat(RainDayTime.firstOf(november)).isEqualTo("2026-11-02");
        assertThat(RainDayTime.lastOf(november)).isEqualTo("2026-12-01");
        assertThat(RainDayTime.monthOf(LocalDate.of(2026, 12, 1))).isEqualTo(november);
        assertThat(RainDayTime.monthOf(LocalDate.of(2026, 12, 2))).isEqualTo(YearMonth.of(2026, 12));
    }
}
