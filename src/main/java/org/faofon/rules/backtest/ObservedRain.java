package org.faofon.rules.backtest;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.faofon.readings.Interval;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.totals.RainResampler;
import org.faofon.rules.Rule;
import org.faofon.rules.Threshold;

/**
 * How long each gauge and each district was observed in enough detail for a rule: a cylinder that is read once a day
 * says nothing about an hour, so its time does not count for a rule of one hour.
 *
 * <p>Not thread-safe.
 */
final class ObservedRain {
    private static final int TOLERANCE = 12;
    private static final double SECONDS_OF_A_YEAR = 365.25 * 24 * 3600;

    private final long from;
    private final long to;
    private final List<Duration> windows;
    private final Map<String, String> districtOf;
    private final ObservedTime any = new ObservedTime();
    private final Map<String, Place> gauges = new HashMap<>();
    private final Map<String, Place> districts = new HashMap<>();

    /** A gauge or a district: all its time, and that of readings which are no longer than each of the windows. */
    private record Place(ObservedTime all, List<ObservedTime> byWindow) {}

    /** @param districtOf the code of the district of each gauge, by its code */
    ObservedRain(Interval period, Collection<Rule> rules, Map<String, String> districtOf) {
        this.from = period.start().getEpochSecond();
        this.to = period.end().getEpochSecond();
        this.windows =
                rules.stream().map(ObservedRain::windowOf).distinct().sorted().toList();
        this.districtOf = districtOf;
    }

    /** The longest reading with which the rule can hold: that of its most demanding condition. */
    static Duration windowOf(Rule rule) {
        return rule.when().stream()
                .map(condition -> Threshold.of(condition).stream()
                        .map(Threshold::longestReading)
                        .max(Duration::compareTo)
                        .orElseThrow())
                .min(Duration::compareTo)
                .orElseThrow();
    }

    void take(Judged judged) {
        Interval interval = judged.reading().interval();
        long start = Math.max(from, interval.start().getEpochSecond());
        long end = Math.min(to, interval.end().getEpochSecond());
        String district = districtOf.get(judged.reading().gauge());
        if (district == null
                || start >= end
                || !RainResampler.counts(judged.verdict().quality())) {
            return;
        }
        any.add(start, end);
        add(gauges, judged.reading().gauge(), start, end, interval.length());
        add(districts, district, start, end, interval.length());
    }

    private void add(Map<String, Place> places, String code, long start, long end, Duration length) {
        Place place = places.computeIfAbsent(code, unused -> newPlace());
        place.all.add(start, end);
        for (int i = windows.size() - 1; i >= 0 && feeds(length, windows.get(i)); i--) {
            place.byWindow.get(i).add(start, end);
        }
    }

    private Place newPlace() {
        return new Place(
                new ObservedTime(),
                windows.stream().map(unused -> new ObservedTime()).toList());
    }

    /** As for the windows: a slightly longer reading also counts in a window. */
    private static boolean feeds(Duration length, Duration window) {
        long seconds = length.toSeconds();
        return seconds - seconds / TOLERANCE <= window.toSeconds();
    }

    /** The years in which any gauge was observed. */
    double years() {
        return years(any);
    }

    /** The observed years of all gauges, added up. */
    double gaugeYears() {
        return gauges.values().stream().mapToDouble(place -> years(place.all)).sum();
    }

    /** The observed years of such gauges, added up. */
    double gaugeYears(Duration window, Predicate<String> gauge) {
        return years(gauges, window, gauge);
    }

    /** The years in which at least one gauge of such districts was observed, added up. */
    double districtYears(Duration window, Predicate<String> district) {
        return years(districts, window, district);
    }

    private double years(Map<String, Place> places, Duration window, Predicate<String> chosen) {
        int index = windows.indexOf(window);
        return places.entrySet().stream()
                .filter(each -> chosen.test(each.getKey()))
                .mapToDouble(each -> years(each.getValue().byWindow.get(index)))
                .sum();
    }

    private static double years(ObservedTime time) {
        return time.total().toSeconds() / SECONDS_OF_A_YEAR;
    }
}
