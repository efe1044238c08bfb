package org.faofon.classroom;

import java.time.DateTimeException;
import java.time.YearMonth;

/** Which month a page shows. */
final class MonthChoice {
    /** Nobody has readings from before, and an address must not ask for the year 1. */
    static final YearMonth EARLIEST = YearMonth.of(2000, 1);

    private static final int BUDDHIST_ERA = 543;
    private static final int ONLY_BUDDHIST_FROM = 2400;

    private MonthChoice() {}

    /** The month that the text says, of either era; where it says none that has begun, this month. */
    static YearMonth of(String text, YearMonth thisMonth) {
        try {
            YearMonth month = YearMonth.parse(text);
            YearMonth common = month.getYear() >= ONLY_BUDDHIST_FROM ? month.minusYears(BUDDHIST_ERA) : month;
            return common.isAfter(thisMonth) || common.isBefore(EARLIEST) ? thisMonth : common;
        } catch (DateTimeException e) {
            return thisMonth;
        }
    }
}
