package org.faofon.classroom.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.faofon.classroom.MonthPicker;
import org.junit.jupiter.api.Test;

class MorningReportStatusTest {
    private static final LocalTime HALF_PAST_EIGHT = LocalTime.of(8, 30);

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+07:00").toInstant();
    }

    @Test
    void isLateFromTheHourOn() {
        assertThat(MorningReportStatus.isLate(at("2026-11-23T08:29"), HALF_PAST_EIGHT))
                .isFalse();
        assertThat(MorningReportStatus.isLate(at("2026-11-23T08:30"), HALF_PAST_EIGHT))
                .isTrue();
        assertThat(MorningReportStatus.isLate(at("2026-11-23T23:30"), HALF_PAST_EIGHT))
                .isTrue();
    }

    @Test
    void beforeSevenYesterdaysMorningIsStillAskedFor() {
        assertThat(MorningReportStatus.dayToRead(at("2026-11-23T06:59"))).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(MorningReportStatus.dayToRead(at("2026-11-23T07:00"))).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(MorningReportStatus.isLate(at("2026-11-23T06:59"), HALF_PAST_EIGHT))
                .isTrue();
    }

    @Test
    void whoReadsAnHourOrTwoEarlyHasRead() {
        Instant now = at("2026-11-23T09:00");

        assertThat(MorningReportStatus.hasRead(at("2026-11-23T05:00"), now)).isTrue();
        assertThat(MorningReportStatus.hasRead(at("2026-11-23T04:59"), now)).isFalse();
        assertThat(MorningReportStatus.hasRead(null, now)).isFalse();
    }

    @Test
    void countsTheMorningsThatAreMissing() {
        Instant now = at("2026-11-23T09:00");

        assertThat(MorningReportStatus.mornings(at("2026-11-22T07:00"), now)).isEqualTo(1);
        assertThat(MorningReportStatus.mornings(at("2026-11-22T07:40"), now)).isEqualTo(1);
        assertThat(MorningReportStatus.mornings(at("2026-11-20T06:30"), now)).isEqualTo(3);
        assertThat(MorningReportStatus.mornings(null, now)).isZero();
    }

    @Test
    void takesMonthsOfEitherEraAndNoneThatIsToCome() {
        YearMonth now = YearMonth.of(2026, 11);

        assertThat(MonthPicker.of("2026-10", now)).isEqualTo(YearMonth.of(2026, 10));
        assertThat(MonthPicker.of("2569-10", now)).isEqualTo(YearMonth.of(2026, 10));
        assertThat(MonthPicker.of("2026-12", now)).isEqualTo(now);
        assertThat(MonthPicker.of("1999-12", now)).isEqualTo(now);
        assertThat(MonthPicker.of("soon", now)).isEqualTo(now);
    }
}
