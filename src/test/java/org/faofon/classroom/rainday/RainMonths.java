package org.faofon.classroom.rainday;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.faofon.readings.RainInterval;

/** Months made of readings, for tests. */
public final class RainMonths {
    private RainMonths() {}

    /** The month of a gauge that has measured since its first day. */
    public static RainMonth of(YearMonth month, List<RainInterval> readings, Instant now) {
        RainDayBuilder book = new RainDayBuilder(month.atDay(1), month.atEndOfMonth(), now, month.atDay(1));
        readings.forEach(book::add);
        return book.close().month(month);
    }
}
