package org.faofon.web.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaySpanTest {
    @Test
    void aDayIsFromSevenToSeven() {
        DaySpan day = DaySpan.parse("2026-11-22", "2026-11-22").orElseThrow();

        assertThat(day.rainDays().start()).isEqualTo(Instant.parse("2026-11-22T00:00:00Z"));
        assertThat(day.rainDays().end()).isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
        assertThat(day.dates().start()).isEqualTo(Instant.parse("2026-11-21T17:00:00Z"));
    }

    @Test
    void itHasAtMostFourHundredDays() {
        LocalDate first = LocalDate.parse("2026-01-01");

        assertThat(DaySpan.parse("2026-01-01", first.plusDays(399).toString())).isPresent();
        assertThat(DaySpan.parse("2026-01-01", first.plusDays(400).toString())).isEmpty();
    }

    @Test
    void readsYearsOfTheBuddhistEraAndThaiDigits() {
        assertThat(DaySpan.parse("๒๕๖๙-๑๑-๒๒", "2569-11-23"))
                .contains(new DaySpan(LocalDate.parse("2026-11-22"), LocalDate.parse("2026-11-23")));
    }

    @Test
    void refusesWhatIsNoSpan() {
        assertThat(DaySpan.parse("2026-11-23", "2026-11-22")).isEmpty();
        assertThat(DaySpan.parse("", "2026-11-22")).isEmpty();
        assertThat(DaySpan.parse("2026-11-31", "2026-12-01")).isEmpty();
    }
}
