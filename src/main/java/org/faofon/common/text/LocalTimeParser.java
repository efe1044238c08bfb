package org.faofon.common.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.faofon.common.time.BuddhistEra;
import org.faofon.common.time.RainDayTime;

/** Times and dates of the province as forms send them; also with Thai digits, or a year of the Buddhist era. */
public final class LocalTimeParser {
    /** A year from which on it is one of the Buddhist era. */
    private static final int BUDDHIST_FROM = 2400;

    private LocalTimeParser() {}

    /**
     * A time such as {@code 2026-11-29T02:00}, also with a space in the middle.
     *
     * @throws DateTimeException if it is none
     */
    public static Instant parse(String text) {
        return inCommonEra(LocalDateTime.parse(arabic(text).replace(' ', 'T')))
                .atZone(RainDayTime.BANGKOK)
                .toInstant();
    }

    /**
     * A date such as {@code 2026-11-29}.
     *
     * @throws DateTimeException if it is none
     */
    public static LocalDate parseDate(String text) {
        return inCommonEra(LocalDate.parse(arabic(text)).atStartOfDay()).toLocalDate();
    }

    /** The same time, whichever era its year is of. */
    public static LocalDateTime inCommonEra(LocalDateTime time) {
        return time.getYear() >= BUDDHIST_FROM ? time.minusYears(BuddhistEra.YEARS_AHEAD) : time;
    }

    private static String arabic(String text) {
        return ThaiDigits.toArabic(text.strip());
    }
}
