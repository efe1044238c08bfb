package org.faofon.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.readings.Reading;

/** A month of rain in which there is place for a {@link Blunder}; where and when is drawn by lot. */
final class RainMonth {
    private static final Duration DAY = RainTable.DAY;
    private static final Duration HOUR = Duration.ofHours(1);

    private final List<Gauge> gauges;
    private final Random random;
    private final Instant first;
    private final Map<Gauge, Map<Instant, Double>> days = new LinkedHashMap<>();
    private List<Reading> readings;

    record GaugeDay(Gauge gauge, Instant end) {}

    RainMonth(List<Gauge> gauges, List<Reading> readings, long seed) {
        this.gauges = gauges;
        this.readings = readings;
        this.random = new Random(seed);
        this.first = readings.stream()
                .map(Reading::at)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        addUpDays();
    }

    private void addUpDays() {
        Map<String, Gauge> byCode = new HashMap<>();
        gauges.forEach(gauge -> byCode.put(gauge.code, gauge));
        for (Reading reading : readings) {
            days.computeIfAbsent(byCode.get(reading.gauge()), none -> new LinkedHashMap<>())
                    .merge(RainTable.endOfDay(reading.at().minus(HOUR)), mm(reading), Double::sum);
        }
    }

    List<Reading> readings() {
        return readings;
    }

    /** What is drawn next is put into these; the wet days stay those of the rain as it was. */
    void replaceReadings(List<Reading> with) {
        readings = with;
    }

    Instant first() {
        return first;
    }

    int draw(int below) {
        return random.nextInt(below);
    }

    static double mm(Reading reading) {
        return reading.depth().micrometres() / 1_000.0;
    }

    <T> Optional<T> any(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    List<Gauge> of(GaugeKind kind) {
        return gauges.stream()
                .filter(gauge -> gauge.kind == kind && days.containsKey(gauge))
                .toList();
    }

    Map<Instant, Double> daysOf(Gauge gauge) {
        return days.getOrDefault(gauge, Map.of());
    }

    List<GaugeDay> days(GaugeKind kind, double from, double to) {
        List<GaugeDay> found = new ArrayList<>();
        for (Gauge gauge : of(kind)) {
            daysOf(gauge).forEach((end, mm) -> {
                if (mm >= from && mm < to && end.isAfter(first.plus(DAY.multipliedBy(2)))) {
                    found.add(new GaugeDay(gauge, end));
                }
            });
        }
        return found;
    }

    Optional<Instant> dryMorning(Gauge gauge) {
        for (int i = 0; i < 40; i++) {
            Instant nine = RainTable.endOfDay(first)
                    .plus(DAY.multipliedBy(3L + random.nextInt(24)))
                    .plus(HOUR.multipliedBy(2));
            List<Reading> about = readings.stream()
                    .filter(reading -> reading.gauge().equals(gauge.code)
                            && reading.at().isAfter(nine.minus(HOUR.multipliedBy(3)))
                            && reading.at().isBefore(nine.plus(HOUR.multipliedBy(4))))
                    .toList();
            if (about.size() > 70 && about.stream().allMatch(reading -> mm(reading) == 0)) {
                return Optional.of(nine);
            }
        }
        return Optional.empty();
    }

    /** The readings, less those of a gauge that end in (from, to]. */
    static List<Reading> without(List<Reading> readings, Gauge gauge, Instant from, Instant to) {
        List<Reading> all = new ArrayList<>(readings);
        all.removeIf(reading -> reading.gauge().equals(gauge.code)
                && reading.at().isAfter(from)
                && !reading.at().isAfter(to));
        return all;
    }

    /** What the cylinder in the middle had on that day. */
    double middle(Instant end) {
        double[] all = days.entrySet().stream()
                .filter(each -> each.getKey().kind == GaugeKind.MANUAL
                        && each.getValue().containsKey(end))
                .mapToDouble(each -> each.getValue().get(end))
                .sorted()
                .toArray();
        return all.length == 0 ? 0 : all[all.length / 2];
    }

    static String said(Gauge gauge, Instant at) {
        return "%s %s".formatted(gauge.code, at.toString().substring(0, 13));
    }
}
