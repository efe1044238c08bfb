package org.faofon.classroom.climate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A water year of the network: the median over its gauges of each gauge's total as a share of its own mean, so that a
 * wet place that joins later does not look like a wet year.
 *
 * @param percent of the gauges' own means
 * @param gauges how many have a complete year
 */
public record NetworkYear(int year, double percent, int gauges) {
    static final int LEAST_GAUGES = 3;
    private static final int LEAST_YEARS_OF_A_GAUGE = 3;

    /** The years in which enough gauges have a complete year; each gauge with its own complete years. */
    static List<NetworkYear> of(List<Map<Integer, Double>> gauges) {
        Map<Integer, List<Double>> shares = new TreeMap<>();
        for (Map<Integer, Double> totals : gauges) {
            double mean = totals.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElse(0);
            if (totals.size() >= LEAST_YEARS_OF_A_GAUGE && mean > 0) {
                totals.forEach((year, mm) ->
                        shares.computeIfAbsent(year, same -> new ArrayList<>()).add(mm / mean * 100));
            }
        }
        return shares.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= LEAST_GAUGES)
                .map(entry -> new NetworkYear(
                        entry.getKey(),
                        median(entry.getValue()),
                        entry.getValue().size()))
                .toList();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
