package org.faofon.bulletins.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.faofon.alerts.AlertEvent;
import org.faofon.bulletins.report.GaugeDailyRain.Seen;
import org.faofon.readings.RainClass;

/**
 * The rain of a day in the whole network.
 *
 * @param date the morning on which the day ends
 * @param asOf when it was read; more readings may arrive later
 * @param gauges every gauge, the wettest first
 * @param inForce the public alerts in force when the bulletin is sent, each by its last event
 * @param leftOut the public events since the previous bulletin that were not sent on LINE, to save messages
 * @param official the warnings of other authorities in force then
 */
public record DayReport(
        LocalDate date,
        Instant asOf,
        List<GaugeDailyRain> gauges,
        List<AlertEvent> inForce,
        List<AlertEvent> leftOut,
        List<OfficialVoice> official) {
    public DayReport {
        gauges = gauges.stream().sorted(GaugeDailyRain.WETTEST_FIRST).toList();
    }

    /** One gauge per school, the one that measured most; the wettest first. */
    List<GaugeDailyRain> schools() {
        Map<String, GaugeDailyRain> schools = new LinkedHashMap<>();
        gauges.forEach(day -> schools.putIfAbsent(day.gauge().school.code, day));
        return List.copyOf(schools.values());
    }

    /** How many schools have reported anything for the day. */
    public long reported() {
        return schools().stream().filter(day -> day.seen() != Seen.NOTHING).count();
    }

    public List<GaugeDailyRain> missing() {
        return seen(Seen.NOTHING);
    }

    List<GaugeDailyRain> partly() {
        return seen(Seen.PARTLY);
    }

    List<GaugeDailyRain> severalDays() {
        return seen(Seen.SEVERAL_DAYS);
    }

    private List<GaugeDailyRain> seen(Seen seen) {
        return schools().stream().filter(day -> day.seen() == seen).toList();
    }

    /** The gauges with partly suspect rain, each separately. */
    List<GaugeDailyRain> doubtful() {
        return gauges.stream().filter(GaugeDailyRain::doubtful).toList();
    }

    /** The wettest schools by confirmed rain, without the dry ones. */
    List<GaugeDailyRain> top(int most) {
        return schools().stream()
                .filter(day -> day.measured() && day.sureMicrometres() > 0)
                .limit(most)
                .toList();
    }

    /** How many schools had which class, the heaviest class first; unknown is left out. */
    Map<RainClass, Integer> classes() {
        Map<RainClass, Integer> counted = new EnumMap<>(RainClass.class);
        schools().forEach(day -> counted.merge(day.rainClass(), 1, Integer::sum));
        counted.remove(RainClass.UNKNOWN);
        List<RainClass> heaviestFirst = new ArrayList<>(counted.keySet());
        Map<RainClass, Integer> classes = new LinkedHashMap<>();
        for (int i = heaviestFirst.size() - 1; i >= 0; i--) {
            classes.put(heaviestFirst.get(i), counted.get(heaviestFirst.get(i)));
        }
        return classes;
    }
}
