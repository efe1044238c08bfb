package org.faofon.web.exports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.faofon.common.text.LocalTimeParser;
import org.faofon.common.time.RainDayTime;
import org.faofon.readings.Interval;

/** Some days, both ends included. */
record DaySpan(LocalDate from, LocalDate to) {
    static final int MOST_DAYS = 400;

    private static final int EARLIEST_YEAR = 1900;

    /** The span; empty if the dates are invalid, in the wrong order, or too far apart. */
    static Optional<DaySpan> parse(String from, String to) {
        try {
            DaySpan span = new DaySpan(LocalTimeParser.parseDate(from), LocalTimeParser.parseDate(to));
            boolean valid = !span.from.isAfter(span.to)
                    && span.from.getYear() >= EARLIEST_YEAR
                    && ChronoUnit.DAYS.between(span.from, span.to) < MOST_DAYS;
            return valid ? Optional.of(span) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** From 07:00 of the first date to 07:00 after the last one. */
    Interval rainDays() {
        return new Interval(RainDayTime.endOf(from), RainDayTime.endOf(to.plusDays(1)));
    }

    /** From midnight to midnight. */
    Interval dates() {
        return new Interval(
                from.atStartOfDay(RainDayTime.BANGKOK).toInstant(),
                to.plusDays(1).atStartOfDay(RainDayTime.BANGKOK).toInstant());
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
