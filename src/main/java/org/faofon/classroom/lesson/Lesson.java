package org.faofon.classroom.lesson;

import java.util.List;
import org.faofon.classroom.chart.Hyetograph;
import org.faofon.classroom.rainday.DistrictComparison;
import org.faofon.classroom.rainday.RainMonth;
import org.faofon.classroom.rainday.Storm;
import org.jspecify.annotations.Nullable;

/**
 * The data of a lesson: one month of a school's rain, and the year up to its end.
 *
 * @param year twelve months, the last of them {@code month}
 * @param storms of that year
 * @param biggest the course of the biggest of them; null if there was none
 */
record Lesson(
        RainMonth month,
        List<RainMonth> year,
        DistrictComparison beside,
        List<Storm> storms,
        @Nullable Hyetograph biggest) {
    /** The previous month. */
    RainMonth before() {
        return year.get(year.size() - 2);
    }
}
