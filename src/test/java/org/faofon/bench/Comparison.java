package org.faofon.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Two ways of doing the same, measured in turns, so that whatever slows the machine slows both. */
record Comparison(List<Pair> pairs) {
    /** A turn of both. */
    record Pair(double ours, double theirs) {
        double ratio() {
            return ours / theirs;
        }
    }

    /** Does it once and says how it went, as a rate or a time. */
    interface Way {
        double measure() throws Exception;
    }

    /** Measures both that often, after one turn to warm up; who goes first alternates. */
    static Comparison inTurns(int turns, Way ours, Way theirs) throws Exception {
        ours.measure();
        theirs.measure();
        List<Pair> pairs = new ArrayList<>();
        for (int turn = 0; turn < turns; turn++) {
            boolean oursFirst = turn % 2 == 0;
            double first = oursFirst ? ours.measure() : theirs.measure();
            double second = oursFirst ? theirs.measure() : ours.measure();
            pairs.add(oursFirst ? new Pair(first, second) : new Pair(second, first));
        }
        return new Comparison(pairs);
    }

    double ours() {
        return median(Pair::ours);
    }

    double theirs() {
        return median(Pair::theirs);
    }

    Spread ratio() {
        List<Double> ratios = pairs.stream().map(Pair::ratio).sorted().toList();
        return new Spread(median(Pair::ratio), ratios.get(0), ratios.get(ratios.size() - 1));
    }

    private double median(ToDoubleFunction<Pair> part) {
        double[] sorted = pairs.stream().mapToDouble(part).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
