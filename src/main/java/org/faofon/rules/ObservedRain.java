package org.faofon.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.faofon.readings.Interval;
import org.faofon.readings.RainLedger;
import org.faofon.readings.ReadingsStored.Judged;

/**
 * For how long each gauge and each district was observed closely enough for a rule: a cylinder that is read once a day
 * says nothing of an hour, so its time does not count for a rule of one hour.
 *
 * <p>Not thread-safe.
 */
final class ObservedRain {
    private static final int TOLERANCE = 12;
    private static final double SECONDS_OF_A_YEAR = 365.25 * 24 * 3600;

    private final Interval period;
    private final Set<Duration> windows;
    private final Map<String, String> districtOf;
    private final ObservedTime any = new ObservedTime();
    private final Map<String, ObservedTime> all = new HashMap<>();
    private final Map<Key, ObservedTime> gauges = new HashMap<>();
    private final Map<Key, ObservedTime> districts = new HashMap<>();

    /** What is observed there by readings that are no longer than that window. */
    private record Key(String place, Duration window) {}

    /** @param districtOf the code of the district of each gauge, by its code */
    ObservedRain(Interval period, Collection<Rule> rules, Map<String, String> districtOf) {
        this.period = period;
        this.windows = rules.stream().map(ObservedRain::windowOf).collect(Collectors.toUnmodifiableSet());
        this.districtOf = districtOf;
    }

    /** The longest reading by which the rule can hold: that of its most exacting condition. */
    static Duration windowOf(Rule rule) {
        return rule.when().stream()
                .map(condition -> Threshold.of(condition).stream()
                        .map(Threshold::window)
                        .max(Duration::compareTo)
                        .orElseThrow())
                .min(Duration::compareTo)
                .orElseThrow();
    }

    void take(Judged judged) {
        Interval interval = judged.reading().interval();
        Instant start = interval.start().isBefore(period.start()) ? period.start() : interval.start();
        Instant end = interval.end().isAfter(period.end()) ? period.end() : interval.end();
        String district = districtOf.get(judged.reading().gauge());
        if (district == null
                || !start.isBefore(end)
                || !RainLedger.counts(judged.verdict().quality())) {
            return;
        }
        Interval inside = new Interval(start, end);
        any.add(inside);
        all.computeIfAbsent(judged.reading().gauge(), unused -> new ObservedTime())
                .add(inside);
        for (Duration window : windows) {
            if (feeds(interval.length(), window)) {
                observed(gauges, new Key(judged.reading().gauge(), window)).add(inside);
                observed(districts, new Key(district, window)).add(inside);
            }
        }
    }

    /** As the windows take them: a reading that is a little longer feeds a window too. */
    private static boolean feeds(Duration length, Duration window) {
        return length.minus(length.dividedBy(TOLERANCE)).compareTo(window) <= 0;
    }

    private static ObservedTime observed(Map<Key, ObservedTime> places, Key key) {
        return places.computeIfAbsent(key, unused -> new ObservedTime());
    }

    /** The years in which any gauge was observed. */
    double years() {
        return years(any);
    }

    /** The years in which gauges were observed, added up. */
    double gaugeYears() {
        return all.values().stream().mapToDouble(ObservedRain::years).sum();
    }

    private static double years(ObservedTime time) {
        return time.total().toSeconds() / SECONDS_OF_A_YEAR;
    }

    /** The years in which such gauges were observed, added up. */
    double gaugeYears(Duration window, Predicate<String> gauge) {
        return years(gauges, window, gauge);
    }

    /** The years in which at least one gauge of such districts was observed, added up. */
    double districtYears(Duration window, Predicate<String> district) {
        return years(districts, window, district);
    }

    private static double years(Map<Key, ObservedTime> places, Duration window, Predicate<String> place) {
        return places.entrySet().stream()
                .filter(each -> each.getKey().window.equals(window) && place.test(each.getKey().place))
                .mapToDouble(each -> years(each.getValue()))
                .sum();
    }
}
