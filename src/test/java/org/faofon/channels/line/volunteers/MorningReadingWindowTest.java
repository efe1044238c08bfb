package org.faofon.channels.line.volunteers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class MorningReadingWindowTest {
    private static Instant bangkok(String time) {
        return OffsetDateTime.parse("2026-11-23T" + time + ":30+07:00").toInstant();
    }

    @Test
    void aReadingAfterSevenIsOfTheDayUntilSeven() {
        assertThat(MorningReadingWindow.of(bangkok("07:00"))
                        .day(bangkok("07:00"))
                        .end())
                .isEqualTo(bangkok("07:00").minusSeconds(30));
        assertThat(MorningReadingWindow.of(bangkok("21:15"))
                        .day(bangkok("21:15"))
                        .end())
                .isEqualTo(bangkok("07:00").minusSeconds(30));
    }

    @Test
    void whoeverIsEarlyHasReadUntilNow() {
        Instant early = bangkok("06:41");

        assertThat(MorningReadingWindow.of(early).day(early).end()).isEqualTo(early.minusSeconds(30));
    }

    @Test
    void atNightTheMorningBeforeIsMeant() {
        assertThat(MorningReadingWindow.of(bangkok("04:58")).date()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(MorningReadingWindow.of(bangkok("05:00")).date()).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void theRainDayBeganTheDayBefore() {
        assertThat(MorningReadingWindow.of(bangkok("08:00")).rainDay()).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void yesterdayIsTheDateBeforeAlsoAfterMidnight() {
        assertThat(MorningReadingWindow.ofYesterday(bangkok("00:10")).date()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(MorningReadingWindow.ofYesterday(bangkok("04:59")).date()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(MorningReadingWindow.ofYesterday(bangkok("07:30")).date()).isEqualTo(LocalDate.of(2026, 11, 22));
    }
}
