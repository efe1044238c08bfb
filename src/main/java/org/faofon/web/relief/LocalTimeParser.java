package org.faofon.web.relief;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.faofon.common.text.ThaiDigits;
import org.faofon.common.time.BuddhistEra;
import org.faofon.common.time.RainDayTime;

/** A time of the province as forms send it ({@code 2026-11-29T02:00}); also with Thai digits, or a year of the Buddhist era. */
final class LocalTimeParser {
    private static final int BUDDHIST_FROM = 2400;

    private LocalTimeParser() {}

    /**
     * The time.
     *
     * @throws DateTimeException if it is none
     */
    static Instant parse(String text) {
        LocalDateTime at = LocalDateTime.parse(ThaiDigits.toArabic(text.strip()).replace(' ', 'T'));
        return (at.getYear() > BUDDHIST_FROM ? at.minusYears(BuddhistEra.YEARS_AHEAD) : at)
                .atZone(RainDayTime.BANGKOK)
                .toInstant();
    }
}
