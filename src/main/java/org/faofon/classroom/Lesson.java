package org.faofon.classroom;

import java.util.List;
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
        BesideDistrict beside,
        List<Storm> storms,
        @Nullable Hyetograph biggest) {
    /** The month before. */
    RainMonth before() {
        return year.get(year.size() - 2);
    }
}
