package org.faofon.classroom;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.faofon.common.time.BuddhistEra;

/** Which month a page shows, and the ways to its neighbours. */
public interface MonthPicker {
    /** Nobody has readings from before, and an address must not ask for the year 1. */
    YearMonth EARLIEST = YearMonth.of(2000, 1);

    int ONLY_BUDDHIST_FROM = 2400;

    YearMonth month();

    /** The month that has begun last. */
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

    /** The month that the text says, of either era; where it says none that has begun, this month. */
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
