package org.faofon.quality.neighbours;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.faofon.quality.DurationScaling;
import org.faofon.readings.Interval;
import org.faofon.readings.RainTotal;

/**
 * A gauge among its neighbours.
 *
 * @param tipMicrometres of its bucket
 * @param neighbours the nearest first
 * @param sameSchool other gauges of the same school
 * @param fewest the minimum number of neighbours that have observed a time
 * @param coverage the share of the time that they must have observed
 */
record NeighbourContext(
        GaugeSeries own,
        int tipMicrometres,
        List<GaugeSeries> neighbours,
        List<GaugeSeries> sameSchool,
        int fewest,
        double coverage) {
    /** The rain over that time at each neighbour that has observed it, in millimetres and sorted. */
    double[] depths(Interval interval) {
        return depths(neighbours, interval);
    }

    double[] depths(List<GaugeSeries> stations, Interval interval) {
        Instant end = interval.end();
        double[] depths = new double[stations.size()];
        int known = 0;
        for (GaugeSeries station : stations) {
            RainTotal total = station.total(end, interval.length());
            if (total.coverage() >= coverage) {
                depths[known++] = DurationScaling.mm(total.depthMicrometres());
            }
        }
        double[] sorted = Arrays.copyOf(depths, known);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Whether enough neighbours have observed it. */
    boolean enough(double[] depths) {
        return depths.length >= fewest;
    }

    /** The neighbours' median over that time; empty if too few have observed it. */
    OptionalDouble median(Interval interval) {
        double[] depths = depths(interval);
        return enough(depths) ? OptionalDouble.of(median(depths)) : OptionalDouble.empty();
    }

    static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
