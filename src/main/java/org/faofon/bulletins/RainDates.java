package org.faofon.bulletins;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Interval;

/**
 * Rain days by the morning on which they end: the one of 23 November is the 24 hours to 07:00 of that day, as the Thai
 * Meteorological Department counts it.
 */
public final class RainDates {
    public static final LocalTime READ_AT = LocalTime.of(7, 0);

    private RainDates() {}

    public static Instant endOf(LocalDate date) {
        return date.atTime(READ_AT).atZone(NetworkClock.BANGKOK).toInstant();
    }

    public static Interval dayOf(LocalDate date) {
        return new Interval(endOf(date.minusDays(1)), endOf(date));
    }

    /** The latest rain day that is over. */
    public static LocalDate newest(Instant now) {
        ZonedDateTime local = now.atZone(NetworkClock.BANGKOK);
        LocalDate today = local.toLocalDate();
        return local.toLocalTime().isBefore(READ_AT) ? today.minusDays(1) : today;
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
