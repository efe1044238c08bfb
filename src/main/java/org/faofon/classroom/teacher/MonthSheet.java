package org.faofon.classroom.teacher;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faofon.classroom.rainday.RainDay;
import org.faofon.classroom.rainday.RainMonth;
import org.faofon.network.Gauge;
import org.faofon.schools.MissedReading;
import org.jspecify.annotations.Nullable;

/**
 * A month at a school: a row for each rain day, in it a cell for each gauge.
 *
 * @param columns one for each gauge
 */
public record MonthSheet(YearMonth month, List<Column> columns) {
    /**
     * The month at one gauge.
     *
     * @param certificates the numbers of readings for which there is a certificate
     */
    public record Column(
            Gauge gauge,
            RainMonth month,
            List<SheetEntry> entries,
            List<MissedReading> reasons,
            List<Integer> certificates) {
        /** The address of a certificate. */
        public String certificate(int readings) {
            return "/report/certificate/" + readings + "?gauge=" + gauge.code;
        }

        Cell cell(RainDay day) {
            List<SheetEntry> ending = entries.stream()
                    .filter(entry -> entry.days().last().equals(day.date()))
                    .toList();
            Optional<MissedReading> reason = reasons.stream()
                    .filter(said -> said.day().equals(day.date()))
                    .findFirst();
            return new Cell(gauge, day, ending, reason.orElse(null));
        }

        /** The readings that one tap may approve. */
        List<SheetEntry> plain() {
            return entries.stream().filter(SheetEntry::plain).toList();
        }
    }

    /**
     * One day at one gauge.
     *
     * @param entries readings of the day, and of several days of which it is the last
     * @param reason why it could not be measured, if somebody has reported that
     */
    public record Cell(
            Gauge gauge,
            RainDay day,
            List<SheetEntry> entries,
            @Nullable MissedReading reason) {
        /** Whether nothing is known about the day; withdrawn and failed readings do not count. */
        public boolean missing() {
            return day.state() == RainDay.State.MISSING && entries.stream().allMatch(SheetEntry::failed);
        }

        /** Whether the gauge has so many readings of the day that only their sum is shown. */
        public boolean summed() {
            return entries.isEmpty() && day.known();
        }

        /** Whether its rain is in a total that ends on a later day. */
        public boolean inAHeap() {
            return entries.isEmpty() && day.state() == RainDay.State.TOGETHER;
        }
    }

    /** A day with a cell for each gauge. */
    public record Row(LocalDate date, List<Cell> cells) {}

    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < month.lengthOfMonth(); i++) {
            int place = i;
            rows.add(new Row(
                    month.atDay(i + 1),
                    columns.stream()
                            .map(column -> column.cell(column.month().days().get(place)))
                            .toList()));
        }
        return rows;
    }

    /** Readings without doubts that nobody has approved yet. */
    public List<SheetEntry> plain() {
        return columns.stream().flatMap(column -> column.plain().stream()).toList();
    }

    /** Whether a gauge has so many readings that only sums are shown. */
    public boolean summed() {
        return columns.stream()
                .anyMatch(column -> column.entries().isEmpty() && column.month().countedDays() > 0);
    }

    /** Whether a gauge has earned a certificate. */
    public boolean honoured() {
        return columns.stream().anyMatch(column -> !column.certificates().isEmpty());
    }

    /** Unanswered questions. */
    public long openQuestions() {
        return columns.stream()
                .flatMap(column -> column.entries().stream())
                .filter(SheetEntry::open)
                .count();
    }
}
