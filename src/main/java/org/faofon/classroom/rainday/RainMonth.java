package org.faofon.classroom.rainday;

import java.time.YearMonth;
import java.util.List;
import org.faofon.readings.Depth;
import org.faofon.readings.RainClass;

/**
 * A month of rain days at one gauge: from 07:00 on the 1st to 07:00 on the 1st of the next month.
 *
 * @param days all days of the month
 * @param together totals of several days; one that crosses the end of the month is in no sum here
 */
public record RainMonth(YearMonth month, List<RainDay> days, List<MultiDayTotal> together) {
    public RainMonth {
        days = List.copyOf(days);
        together = List.copyOf(together);
    }

    /** The known rain; {@link #countedDays} says how much of the month that is. */
    public long totalMicrometres() {
        return days.stream().mapToLong(RainDay::depthMicrometres).sum()
                + whole().stream().mapToLong(MultiDayTotal::depthMicrometres).sum();
    }

    public double mm() {
        return Depth.toMm(totalMicrometres()).doubleValue();
    }

    /** Whether a reading in it says "at least". */
    public boolean atLeast() {
        return days.stream().anyMatch(RainDay::atLeast) || whole().stream().anyMatch(MultiDayTotal::atLeast);
    }

    public boolean doubtful() {
        return days.stream().anyMatch(RainDay::doubtful) || whole().stream().anyMatch(MultiDayTotal::doubtful);
    }

    /** Totals of several days within the month. */
    public List<MultiDayTotal> whole() {
        return together.stream().filter(heap -> heap.inside(month)).toList();
    }

    /** Totals that cross its ends: how much of them belongs to this month is unknown. */
    public List<MultiDayTotal> overTheBorder() {
        return together.stream().filter(heap -> !heap.inside(month)).toList();
    }

    /** The number of days since the gauge began to measure, those to come included. */
    public long allDays() {
        return days.size() - count(RainDay.State.BEFORE);
    }

    /** Whether every calendar day's rain is in the total. */
    public boolean complete() {
        return countedDays() == days.size();
    }

    public long knownDays() {
        return days.stream().filter(RainDay::known).count();
    }

    /** Days whose rain is in the total, alone or together. */
    public long countedDays() {
        return knownDays() + whole().stream().mapToLong(MultiDayTotal::days).sum();
    }

    /** Days without data. */
    public long missingDays() {
        return count(RainDay.State.MISSING);
    }

    /** Days that are not over yet. */
    public long daysToCome() {
        return count(RainDay.State.TO_COME);
    }

    /** Days that are over, since the gauge began to measure. */
    public long pastDays() {
        return days.stream().filter(RainDay::due).count();
    }

    private long count(RainDay.State state) {
        return days.stream().filter(day -> day.state() == state).count();
    }

    public long rainyDays() {
        return days.stream().filter(RainDay::rainy).count();
    }

    /** Known days of that class; for {@code UNKNOWN} those that are over and not known individually. */
    public long daysOf(RainClass rainClass) {
        return days.stream()
                .filter(RainDay::due)
                .filter(day -> day.rainClass() == rainClass)
                .count();
    }

    /** The wettest days, possibly more than one; empty if no measurable rain is known. */
    public List<RainDay> wettest() {
        long most = days.stream().mapToLong(RainDay::depthMicrometres).max().orElse(0);
        return most < RainDay.RAINY_FROM
                ? List.of()
                : days.stream().filter(day -> day.depthMicrometres() == most).toList();
    }
}
