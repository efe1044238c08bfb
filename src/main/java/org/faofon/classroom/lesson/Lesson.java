package org.faofon.classroom.lesson;

import java.util.List;
import org.faofon.classroom.chart.Hyetograph;
import org.faofon.classroom.rainday.DistrictComparison;
import org.faofon.classroom.rainday.RainMonth;
import org.faofon.classroom.rainday.Storm;
import org.jspecify.annotations.Nullable;

/**
 * What a school can learn from one month of its rain, and from the year before its end.
 *
 * @param year twelve months, the last of them {@code month}
 * @param storms of that year
 * @param biggest how the biggest of them went; null where there was none
 */
record Lesson(
        RainMonth month,
        List<RainMonth> year,
        DistrictComparison beside,
        List<Storm> storms,
        @Nullable Hyetograph biggest) {
    /** The month before. */
    RainMonth before() {
        return year.get(year.size() - 2);
    }
}
