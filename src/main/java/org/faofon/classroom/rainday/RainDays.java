package org.faofon.classroom.rainday;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * Consecutive rain days in order.
 *
 * @param together totals of several days that touch them
 */
public record RainDays(List<RainDay> days, List<MultiDayTotal> together) {
    public RainDays {
        days = List.copyOf(days);
        together = List.copyOf(together);
    }

    /** The days of one month among them. */
    public RainMonth month(YearMonth month) {
        return new RainMonth(
                month,
                days.stream()
                        .filter(day -> YearMonth.from(day.date()).equals(month))
                        .toList(),
                together.stream().filter(heap -> heap.touches(month)).toList());
    }

    /** All months that they touch. */
    public List<RainMonth> months() {
        if (days.isEmpty()) {
            return List.of();
        }
        YearMonth last = YearMonth.from(days.get(days.size() - 1).date());
        return Stream.iterate(
                        YearMonth.from(days.get(0).date()), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(this::month)
                .toList();
    }
}
