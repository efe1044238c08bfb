package org.faofon.web.centre;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Depth;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.VerdictReason;
import org.faofon.web.DistrictName;
import org.faofon.web.SchoolName;
import org.faofon.web.view.ReadingView;

/**
 * The suspect readings of one gauge and rain day, which an officer decides together: a stuck gauge sends hundreds.
 *
 * @param grounds what the checks found in any of them
 */
record SuspectReadingsOfDay(
        String gauge,
        SchoolName school,
        DistrictName district,
        List<VerdictReason> grounds,
        List<ReadingView> readings) {
    /** The latest first. */
    static List<SuspectReadingsOfDay> listOf(Collection<Judged> suspect, GaugeRegistry network) {
        Map<Day, List<ReadingView>> days = new LinkedHashMap<>();
        for (Judged judged : suspect) {
            Day day = new Day(
                    judged.reading().gauge(),
                    RainDayTime.rainDay(judged.reading().at()));
            days.computeIfAbsent(day, first -> new ArrayList<>()).add(ReadingView.of(judged));
        }
        return days.entrySet().stream()
                .map(day -> of(network.gaugeOf(day.getKey().gauge), day.getValue()))
                .sorted(Comparator.comparing(SuspectReadingsOfDay::latest).reversed())
                .toList();
    }

    private record Day(String gauge, LocalDate date) {}

    private static SuspectReadingsOfDay of(Gauge gauge, List<ReadingView> latestFirst) {
        List<VerdictReason> grounds = latestFirst.stream()
                .flatMap(reading -> reading.qualityGrounds().stream())
                .distinct()
                .toList();
        return new SuspectReadingsOfDay(
                gauge.code, SchoolName.of(gauge.school), DistrictName.of(gauge.district()), grounds, latestFirst);
    }

    /** Their sum, in millimetres. */
    public BigDecimal mm() {
        return readings.stream()
                .flatMap(reading -> Stream.ofNullable(reading.mm()))
                .reduce(Depth.toMm(0), BigDecimal::add);
    }

    public OffsetDateTime latest() {
        return readings.get(0).at();
    }

    public OffsetDateTime earliest() {
        return readings.get(readings.size() - 1).at();
    }

    /** A corrected value can be entered only for a single reading. */
    public boolean single() {
        return readings.size() == 1;
    }
}
