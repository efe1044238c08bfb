package org.faofon.classroom.climate;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.faofon.classroom.rainday.MultiDayTotal;
import org.faofon.classroom.rainday.RainDay;
import org.faofon.classroom.rainday.RainDays;
import org.faofon.readings.Depth;

/**
 * The rain of a water year, from 1 April to 31 March, as the Royal Irrigation Department counts it: so the north-east
 * monsoon, from October to January, lies in one year.
 *
 * @param year in which it begins
 * @param countedDays days whose rain is in the total, alone or together with others
 * @param atLeast whether it may have been more on a day that was measured
 * @param over whether all its days are over
 */
public record WaterYear(
        int year, long depthMicrometres, long countedDays, long rainyDays, boolean atLeast, boolean over) {
    private static final MonthDay BEGIN = MonthDay.of(4, 1);
    /** One missing day in 20 at most: our decision, between the "every day" of climate normals and the life of schools. */
    private static final long MISSING_ONE_IN = 20;

    static WaterYear of(int year, RainDays days) {
        LocalDate first = first(year);
        LocalDate last = last(year);
        List<MultiDayTotal> whole = days.together().stream()
                .filter(heap -> !heap.first().isBefore(first) && !heap.last().isAfter(last))
                .toList();
        List<RainDay> all = days.days();
        long depth = all.stream().mapToLong(RainDay::depthMicrometres).sum()
                + whole.stream().mapToLong(MultiDayTotal::depthMicrometres).sum();
        long counted = all.stream().filter(RainDay::known).count()
                + whole.stream().mapToLong(MultiDayTotal::days).sum();
        boolean atLeast =
                all.stream().anyMatch(RainDay::atLeast) || whole.stream().anyMatch(MultiDayTotal::atLeast);
        boolean over = all.stream().noneMatch(day -> day.state() == RainDay.State.TO_COME);
        return new WaterYear(
                year, depth, counted, all.stream().filter(RainDay::rainy).count(), atLeast, over);
    }

    /** The water year of a date. */
    public static int of(LocalDate date) {
        return MonthDay.from(date).isBefore(BEGIN) ? date.getYear() - 1 : date.getYear();
    }

    public static LocalDate first(int year) {
        return BEGIN.atYear(year);
    }

    public static LocalDate last(int year) {
        return first(year + 1).minusDays(1);
    }

    public long length() {
        return ChronoUnit.DAYS.between(first(year), first(year + 1));
    }

    public long missingDays() {
        return length() - countedDays;
    }

    /** Whether its total can be compared with other years. */
    public boolean complete() {
        return over && missingDays() * MISSING_ONE_IN <= length();
    }

    public double mm() {
        return Depth.toMm(depthMicrometres).doubleValue();
    }
}
