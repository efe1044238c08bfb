package org.faofon.schools;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import org.faofon.common.time.RainDayTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolYearTest {
    private static Instant noon(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(RainDayTime.BANGKOK).toInstant();
    }

    private static Instant midnightAfter(String day) {
        return LocalDate.parse(day)
                .plusDays(1)
                .atStartOfDay(RainDayTime.BANGKOK)
                .toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-16, 2027-04-30",
        "2026-11-29, 2027-04-30",
        "2027-02-28, 2027-04-30",
        "2027-03-01, 2027-04-30",
        "2027-03-02, 2028-04-30",
        "2027-04-30, 2028-04-30",
        "2027-05-01, 2028-04-30"
    })
    void lastsUntilTheEndOfTheSchoolYearAndAtLeastSixtyDays(String made, String last) {
        assertThat(new SchoolYear(MonthDay.of(4, 30)).endOf(noon(made))).isEqualTo(midnightAfter(last));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-01, 2027-01-31", "2026-12-03, 2028-01-31", "2026-12-02, 2027-01-31"})
    void theLastDayMayBeInTheNextCalendarYear(String made, String last) {
        assertThat(new SchoolYear(MonthDay.of(1, 31)).endOf(noon(made))).isEqualTo(midnightAfter(last));
    }

    @ParameterizedTest
    @CsvSource({"2026-06-01, 2027-02-28", "2027-06-01, 2028-02-29"})
    void theLastOfFebruaryIsInEachYear(String made, String last) {
        assertThat(new SchoolYear(MonthDay.of(2, 29)).endOf(noon(made))).isEqualTo(midnightAfter(last));
    }
}
