package org.faofon.bulletins.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faofon.alerts.AlertEvent;
import org.faofon.common.time.RainDayTime;

/**
 * The rain of a month in the whole network.
 *
 * @param days how many of its rain days are over
 * @param gauges every gauge, the wettest first
 * @param alerts the public alerts, each by its highest public level
 */
public record MonthReport(
        YearMonth month, int days, Instant asOf, List<GaugeMonthlyRain> gauges, List<AlertEvent> alerts) {
    /** A school that has missed more days is not listed as reliable. */
    private static final double WELL_REPORTED = 0.9;

    public MonthReport {
        gauges = gauges.stream().sorted(GaugeMonthlyRain.WETTEST_FIRST).toList();
    }

    boolean complete() {
        return days == month.lengthOfMonth();
    }

    LocalDate lastDay() {
        return RainDayTime.firstOf(month).plusDays(days - 1L);
    }

    /** One gauge per school, the one that measured most; the wettest first. */
    List<GaugeMonthlyRain> schools() {
        Map<String, GaugeMonthlyRain> schools = new LinkedHashMap<>();
        gauges.forEach(each -> schools.putIfAbsent(each.gauge().school.code, each));
        return List.copyOf(schools.values());
    }

    public List<GaugeMonthlyRain> reporting() {
        return schools().stream().filter(school -> school.reported() > 0).toList();
    }

    /** The rainiest day of all, if it rained. */
    Optional<MonthMaximum> wettestDay() {
        return gauges.stream().flatMap(each -> each.wettest().stream()).max(MonthMaximum.DRIEST_FIRST);
    }

    /** The schools that reported on nearly every day, the most reliable first. */
    List<GaugeMonthlyRain> mostReliable() {
        return schools().stream()
                .filter(school -> school.reported() > 0 && school.reported() >= WELL_REPORTED * days)
                .sorted(Comparator.comparingInt(GaugeMonthlyRain::reported)
                        .reversed()
                        .thenComparing(school -> school.gauge().code))
                .toList();
    }
}
