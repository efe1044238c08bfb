package org.faofon.classroom.lesson;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.faofon.classroom.rainday.MultiDayTotal;
import org.faofon.classroom.rainday.RainDay;
import org.faofon.classroom.rainday.RainDays;
import org.faofon.common.text.SafeCsv;
import org.faofon.readings.Depth;
import org.faofon.readings.RainClass;
import org.jspecify.annotations.Nullable;

/** Rain days as CSV: an empty cell for unknown values, and separate rows for totals of several days. */
final class DaysCsv {
    private static final List<String> HEADER =
            List.of("gauge", "date", "to", "days", "mm", "trace", "atLeast", "doubtful", "class", "state");

    private DaysCsv() {}

    static String write(String gauge, RainDays days) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (RainDay day : days.days()) {
            boolean known = day.known();
            rows.add(Arrays.asList(
                    gauge,
                    day.date(),
                    day.date().plusDays(1),
                    1,
                    known ? mm(day.depthMicrometres()) : null,
                    known ? day.onlyTrace() : null,
                    known ? day.atLeast() : null,
                    known ? day.doubtful() : null,
                    day.rainClass() == RainClass.UNKNOWN
                            ? null
                            : day.rainClass().key(),
                    day.state().name()));
        }
        for (MultiDayTotal heap : days.together()) {
            rows.add(Arrays.asList(
                    gauge,
                    heap.first(),
                    heap.last().plusDays(1),
                    heap.days(),
                    mm(heap.depthMicrometres()),
                    null,
                    heap.atLeast(),
                    heap.doubtful(),
                    null,
                    "HEAP"));
        }
        return SafeCsv.write(HEADER, rows);
    }

    private static BigDecimal mm(long micrometres) {
        return Depth.toMm(micrometres);
    }
}
