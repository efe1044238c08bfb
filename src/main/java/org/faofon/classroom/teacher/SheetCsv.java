package org.faofon.classroom.teacher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.faofon.classroom.rainday.RainDay;
import org.faofon.common.text.SafeCsv;
import org.faofon.readings.Depth;
import org.faofon.schools.SchoolMember;
import org.jspecify.annotations.Nullable;

/** The month's sheet as CSV: a row for each reading, and for each day without one. */
final class SheetCsv {
    private static final List<String> HEADER = List.of(
            "gauge",
            "firstDay",
            "lastDay",
            "mm",
            "trace",
            "atLeast",
            "quality",
            "approved",
            "by",
            "note",
            "corrections",
            "asked",
            "notMeasured");

    private SheetCsv() {}

    static String write(MonthSheet sheet) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (MonthSheet.Row row : sheet.rows()) {
            for (MonthSheet.Cell cell : row.cells()) {
                cell.entries().forEach(entry -> rows.add(entry(entry)));
                if (cell.missing() || (cell.entries().isEmpty() && !cell.inAHeap())) {
                    rows.add(day(cell));
                }
            }
        }
        return SafeCsv.write(HEADER, rows);
    }

    private static List<@Nullable Object> entry(SheetEntry entry) {
        return Arrays.asList(
                entry.gauge().code,
                entry.days().first(),
                entry.days().last(),
                entry.missing() ? null : Depth.toMm(entry.depthMicrometres()),
                entry.trace(),
                entry.atLeast(),
                entry.quality().name(),
                entry.approved(),
                SchoolMember.nameIn(entry.by()),
                entry.note(),
                entry.before().size(),
                entry.asked() == null ? null : entry.asked().state().name(),
                null);
    }

    private static List<@Nullable Object> day(MonthSheet.Cell cell) {
        RainDay day = cell.day();
        return Arrays.asList(
                cell.gauge().code,
                day.date(),
                day.date(),
                day.known() ? Depth.toMm(day.depthMicrometres()) : null,
                null,
                day.known() ? day.atLeast() : null,
                null,
                null,
                null,
                null,
                null,
                null,
                cell.reason() == null ? day.state().name() : cell.reason().why().name());
    }
}
