package org.faofon.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class MorningRollTest {
    private static final LocalTime HALF_PAST_EIGHT = LocalTime.of(8, 30);

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+07:00").toInstant();
    }

    @Test
    void isLateFromTheHourOn() {
        assertThat(MorningRoll.isLate(at("2026-11-23T08:29"), HALF_PAST_EIGHT)).isFalse();
        assertThat(MorningRoll.isLate(at("2026-11-23T08:30"), HALF_PAST_EIGHT)).isTrue();
        assertThat(MorningRoll.isLate(at("2026-11-23T23:30"), HALF_PAST_EIGHT)).isTrue();
    }

    @Test
    void beforeSevenYesterdaysMorningIsStillAskedFor() {
        assertThat(MorningRoll.dayToRead(at("2026-11-23T06:59"))).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(MorningRoll.dayToRead(at("2026-11-23T07:00"))).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(MorningRoll.isLate(at("2026-11-23T06:59"), HALF_PAST_EIGHT)).isTrue();
    }

    @Test
    void whoReadsAnHourOrTwoEarlyHasRead() {
        Instant now = at("2026-11-23T09:00");

        assertThat(MorningRoll.hasRead(at("2026-11-23T05:00"), now)).isTrue();
        assertThat(MorningRoll.hasRead(at("2026-11-23T04:59"), now)).isFalse();
        assertThat(MorningRoll.hasRead(null, now)).isFalse();
    }

    @Test
    void countsTheMorningsThatAreMissing() {
        Instant now = at("2026-11-23T09:00");

        assertThat(MorningRoll.mornings(at("2026-11-22T07:00"), now)).isEqualTo(1);
        assertThat(MorningRoll.mornings(at("2026-11-22T07:40"), now)).isEqualTo(1);
        assertThat(MorningRoll.mornings(at("2026-11-20T06:30"), now)).isEqualTo(3);
        assertThat(MorningRoll.mornings(null, now)).isZero();
    }

    @Test
    void takesMonthsOfEitherEraAndNoneThatIsToCome() {
        YearMonth now = YearMonth.of(2026, 11);

        assertThat(MonthChoice.of("2026-10", now)).isEqualTo(YearMonth.of(2026, 10));
        assertThat(MonthChoice.of("2569-10", now)).isEqualTo(YearMonth.of(2026, 10));
        assertThat(MonthChoice.of("2026-12", now)).isEqualTo(now);
        assertThat(MonthChoice.of("1999-12", now)).isEqualTo(now);
        assertThat(MonthChoice.of("soon", now)).isEqualTo(now);
    }
}
