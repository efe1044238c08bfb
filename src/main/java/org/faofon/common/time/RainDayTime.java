package org.faofon.common.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Time in the province. A rain day lasts from 07:00 to 07:00 (Thai Meteorological Department). It is named by the
 * morning on which it ends, except in {@link #rainDay}.
 */
public final class RainDayTime {
    public static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    /** When a rain day ends, the next begins, and cylinders are read. */
    public static final LocalTime START = LocalTime.of(7, 0);

    private RainDayTime() {}

    /** In whole seconds, with Bangkok's offset. */
    public static OffsetDateTime local(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).atZone(BANGKOK).toOffsetDateTime();
    }

    /** The text of {@link #local} in ISO 8601, always with seconds. */
    public static String iso(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local(instant));
    }

    public static @Nullable OffsetDateTime localOrNull(@Nullable Instant instant) {
        return instant == null ? null : local(instant);
    }

    /** The latest 07:00 that is not after now: the current rain day began then, and the one before ended. */
    public static Instant rainDayStart(Instant now) {
        return endOf(newest(now));
    }

    /** The date on which the rain day began that contains a reading with that end; at 07:00 it is yesterday's. */
    public static LocalDate rainDay(Instant end) {
        return end.minusNanos(1).atZone(BANGKOK).minusHours(START.getHour()).toLocalDate();
    }

    /** 07:00 of that date. */
    public static Instant endOf(LocalDate date) {
        return date.atTime(START).atZone(BANGKOK).toInstant();
    }

    /** The latest rain day that is over. */
    public static LocalDate newest(Instant now) {
        ZonedDateTime local = now.atZone(BANGKOK);
        LocalDate today = local.toLocalDate();
        return local.toLocalTime().isBefore(START) ? today.minusDays(1) : today;
    }

    /** The first rain day of a month ends on the second: like a day, a month begins at 07:00. */
    public static LocalDate firstOf(YearMonth month) {
        return month.atDay(2);
    }

    public static LocalDate lastOf(YearMonth month) {
        return month.plusMonths(1).atDay(1);
    }

    /** The month that the rain day belongs to. */
    public static YearMonth monthOf(LocalDate date) {
        return YearMonth.from(date.minusDays(1));
    }
}
