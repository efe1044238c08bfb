package org.faofon.bulletins;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class RainDatesTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant SEVEN = Instant.parse("2026-11-23T00:00:00Z");

    @Test
    void aRainDayIsTheTwentyFourHoursToSevenOfItsDate() {
        assertThat(RainDates.dayOf(MONDAY).start()).isEqualTo("2026-11-22T00:00:00Z");
        assertThat(RainDates.dayOf(MONDAY).end()).isEqualTo(SEVEN);
    }

    @Test
    void aRainDayIsOverAtSevenAndNotBefore() {
        assertThat(RainDates.newest(SEVEN.minusSeconds(1))).isEqualTo(MONDAY.minusDays(1));
        assertThat(RainDates.newest(SEVEN)).isEqualTo(MONDAY);
    }

    @Test
    void aMonthEndsOnTheMorningOfTheNextFirst() {
        YearMonth november = YearMonth.of(2026, 11);
        assertThat(RainDates.firstOf(november)).isEqualTo("2026-11-02");
        assertThat(RainDates.lastOf(november)).isEqualTo("2026-12-01");
        assertThat(RainDates.monthOf(LocalDate.of(2026, 12, 1))).isEqualTo(november);
        assertThat(RainDates.monthOf(LocalDate.of(2026, 12, 2))).isEqualTo(YearMonth.of(2026, 12));
    }
}
