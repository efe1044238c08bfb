package org.faofon.classroom.rainday;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.faofon.readings.Depth;

/**
 * The rain of several days in one cylinder, as after a weekend. It is never spread over them.
 *
 * @param first the date on which the first of the days begins
 * @param last the date on which the last of them begins
 */
public record MultiDayTotal(LocalDate first, LocalDate last, long depthMicrometres, boolean atLeast, boolean doubtful) {
    private static final long TENTH = 100;

    public MultiDayTotal {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("days must end after they start, but were " + first + " to " + last);
        }
    }

    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    public boolean covers(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    boolean touches(YearMonth month) {
        return !YearMonth.from(first).isAfter(month) && !YearMonth.from(last).isBefore(month);
    }

    boolean inside(YearMonth month) {
        return YearMonth.from(first).equals(month) && YearMonth.from(last).equals(month);
    }

    public double mm() {
        return Depth.toMm(depthMicrometres).doubleValue();
    }

    public long tenths() {
        return (depthMicrometres + TENTH / 2) / TENTH;
    }
}
