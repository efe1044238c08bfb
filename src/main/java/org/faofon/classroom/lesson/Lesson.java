package org.faofon.classroom.lesson;

import java.util.Comparator;
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
 * @param alerts of the district in that year
 */
record Lesson(
        RainMonth month,
        List<RainMonth> year,
        DistrictComparison beside,
        List<Storm> storms,
        @Nullable Hyetograph biggest,
        List<DistrictAlert> alerts) {
    /** A storm with what the network's rules said during it, the highest level first. */
    record WarnedStorm(Storm storm, List<DistrictAlert> alerts) {}

    /** The previous month. */
    RainMonth before() {
        return year.get(year.size() - 2);
    }

    /** The biggest storms with their alerts, the biggest first. */
    List<WarnedStorm> biggestStorms(int most) {
        return storms.stream()
                .sorted(Comparator.comparingLong(Storm::depthMicrometres).reversed())
                .limit(most)
                .map(storm -> new WarnedStorm(storm, alertsOf(storm)))
                .toList();
    }

    private List<DistrictAlert> alertsOf(Storm storm) {
        return alerts.stream()
                .filter(alert -> alert.during(storm))
                .sorted(Comparator.comparing(DistrictAlert::level).reversed().thenComparing(DistrictAlert::beganAt))
                .toList();
    }
}
