package org.faofon.classroom;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.faofon.common.time.BuddhistEra;

/** The month that a page shows, and links to its neighbours. */
public interface MonthPicker {
    /** There are no older readings, and an address must not ask for the year 1. */
    YearMonth EARLIEST = YearMonth.of(2000, 1);

    int ONLY_BUDDHIST_FROM = 2400;

    YearMonth month();

    /** The latest month that has begun. */
    YearMonth latest();

    /** The same page of another month. */
    String at(YearMonth other);

    default YearMonth before() {
        return month().minusMonths(1);
    }

    default YearMonth after() {
        return month().plusMonths(1);
    }

    default boolean hasBefore() {
        return month().isAfter(EARLIEST);
    }

    default boolean hasAfter() {
        return month().isBefore(latest());
    }

    /** Parses a month of either era; the current month if the text is not a month that has begun. */
    static YearMonth of(String text, YearMonth thisMonth) {
        try {
            YearMonth month = YearMonth.parse(text);
            YearMonth common =
                    month.getYear() >= ONLY_BUDDHIST_FROM ? month.minusYears(BuddhistEra.YEARS_AHEAD) : month;
            return common.isAfter(thisMonth) || common.isBefore(EARLIEST) ? thisMonth : common;
        } catch (DateTimeException e) {
            return thisMonth;
        }
    }
}
