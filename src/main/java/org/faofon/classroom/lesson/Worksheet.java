package org.faofon.classroom.lesson;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.faofon.classroom.rainday.MultiDayTotal;
import org.faofon.classroom.rainday.RainDay;
import org.faofon.classroom.rainday.RainMonth;
import org.faofon.readings.RainClass;

/**
 * Exercises with this month's real numbers, and their answers.
 *
 * <p>A pupil adds up the printed numbers, so every answer is computed from tenths of a millimetre, each day's rain
 * rounded once. Missing days are missing in the answers too, and they say so.
 *
 * @param before the previous month
 */
public record Worksheet(RainMonth month, RainMonth before) {
    private static final long MICROMETRES_IN_A_TENTH = 100;

    /** A class of rain and the number of days of the month in it. */
    public record Tally(RainClass rainClass, long days) {}

    public long totalTenths() {
        return total(month);
    }

    public long beforeTenths() {
        return total(before);
    }

    private static long total(RainMonth month) {
        return month.days().stream().mapToLong(RainDay::tenths).sum()
                + month.whole().stream().mapToLong(MultiDayTotal::tenths).sum();
    }

    /** Days that are over and not part of any sum. */
    public long unknownDays() {
        return month.pastDays() - month.countedDays();
    }

    /** Days that are known only as part of a sum of several days. */
    public long heapDays() {
        return month.countedDays() - month.knownDays();
    }

    /** Whether there is anything to compute with. */
    public boolean possible() {
        return month.countedDays() > 0;
    }

    /** The total of the known days; zero if there are none. */
    public long meanTenths() {
        return mean(totalTenths(), month.countedDays());
    }

    private static long mean(long tenths, long days) {
        return days == 0
                ? 0
                : BigDecimal.valueOf(tenths)
                        .divide(BigDecimal.valueOf(days), 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }

    /** The wettest days by their printed numbers; totals of several days are not days. */
    public List<RainDay> wettest() {
        long most = wettestTenths();
        return most == 0
                ? List.of()
                : month.days().stream().filter(day -> day.tenths() == most).toList();
    }

    public long wettestTenths() {
        return month.days().stream().mapToLong(RainDay::tenths).max().orElse(0);
    }

    /** Days with 0.1 mm or more. */
    public long rainyDays() {
        return month.days().stream().filter(day -> day.tenths() > 0).count();
    }

    /** The number of days of each class; together they are the days that are over. */
    public List<Tally> tallies() {
        return Stream.of(
                        RainClass.NONE,
                        RainClass.TRACE,
                        RainClass.LIGHT,
                        RainClass.MODERATE,
                        RainClass.HEAVY,
                        RainClass.VERY_HEAVY,
                        RainClass.UNKNOWN)
                .map(each -> new Tally(each, daysOf(each)))
                .toList();
    }

    private long daysOf(RainClass rainClass) {
        return month.days().stream()
                .filter(day -> day.state() != RainDay.State.TO_COME)
                .filter(day -> classOf(day) == rainClass)
                .count();
    }

    /** The class of the printed number. */
    public RainClass classOf(RainDay day) {
        return day.known() && !day.onlyTrace()
                ? RainClass.ofDay(day.tenths() * MICROMETRES_IN_A_TENTH, false)
                : day.rainClass();
    }

    /** Whether there is a previous month to compare with. */
    public boolean comparable() {
        return possible() && before.countedDays() > 0;
    }

    /** This month's total minus the previous one. */
    public long differenceTenths() {
        return totalTenths() - beforeTenths();
    }

    public long differenceWithoutSign() {
        return Math.abs(differenceTenths());
    }

    public boolean wetter() {
        return differenceTenths() > 0;
    }

    public boolean drier() {
        return differenceTenths() < 0;
    }
}
