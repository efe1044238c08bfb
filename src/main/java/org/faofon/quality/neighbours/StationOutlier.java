package org.faofon.quality.neighbours;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.faofon.quality.DurationScaling;
import org.faofon.quality.QualityConfig;
import org.faofon.readings.Interval;
import org.faofon.readings.RainInterval;
import org.faofon.readings.RainTotal;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;

/**
 * Suspects a gauge whose rain of the last weeks does not match its neighbours: the median of its correlations with them
 * is below 0.15 (de Vos et al. 2019, Geophysical Research Letters 46: station outlier filter). It is computed for the
 * weeks before a time, not for each reading, and in steps of half an hour, because tropical showers reach each gauge at
 * a different time.
 */
final class StationOutlier {
    private final Duration window;
    private final Duration step;
    private final int matches;
    private final double least;

    StationOutlier(QualityConfig.Outlier config) {
        window = config.window();
        step = config.step();
        matches = config.matches();
        least = config.correlation();
    }

    /**
     * The result for the weeks before that time.
     *
     * @param strange rain that is suspect by itself: one wrong decimal point would count against the gauge for weeks
     */
    Verdict check(Instant before, NeighbourContext vicinity, Predicate<RainInterval> strange) {
        double[] own = steps(vicinity.own(), before);
        vicinity.own().falls(before.minus(window), before).stream()
                .filter(fall -> fall.depth().micrometres() > 0 && strange.test(fall))
                .forEach(fall -> leaveOut(own, fall.interval(), before));
        if (Arrays.stream(own).filter(mm -> !Double.isNaN(mm)).count() < matches) {
            return Verdict.CANNOT_JUDGE;
        }
        List<Double> correlations = new ArrayList<>();
        for (GaugeSeries neighbour : vicinity.neighbours()) {
            correlation(own, steps(neighbour, before)).ifPresent(correlations::add);
        }
        double[] sorted =
                correlations.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (!vicinity.enough(sorted)) {
            return Verdict.CANNOT_JUDGE;
        }
        double median = NeighbourContext.median(sorted);
        return median >= least
                ? Verdict.GOOD
                : VerdictReason.STATION_OUTLIER.suspect(
                        "correlation %.2f with the neighbours in %s".formatted(median, window));
    }

    /** The rain of each step, in millimetres; NaN if it was not observed. */
    private double[] steps(GaugeSeries station, Instant before) {
        double[] steps = new double[Math.toIntExact(window.dividedBy(step))];
        for (int i = 0; i < steps.length; i++) {
            RainTotal total = station.total(before.minusSeconds(i * step.toSeconds()), step);
            steps[i] = total.coverage() < 1 ? Double.NaN : DurationScaling.mm(total.depthMicrometres());
        }
        return steps;
    }

    /** Marks the steps of that time as unknown. */
    private void leaveOut(double[] steps, Interval interval, Instant before) {
        int newest = (int) Duration.between(interval.end(), before).dividedBy(step);
        int oldest =
                (int) Duration.between(interval.start(), before).minusSeconds(1).dividedBy(step);
        Arrays.fill(steps, newest, Math.min(oldest + 1, steps.length), Double.NaN);
    }

    /**
     * Pearson's correlation over the steps that both observed; empty if there was rain in too few of them, or never at
     * one of the two.
     */
    private OptionalDouble correlation(double[] one, double[] other) {
        int both = 0;
        int wet = 0;
        double sumX = 0;
        double sumY = 0;
        double sumXx = 0;
        double sumYy = 0;
        double sumXy = 0;
        for (int i = 0; i < one.length; i++) {
            double x = one[i];
            double y = other[i];
            if (Double.isNaN(x) || Double.isNaN(y)) {
                continue;
            }
            both++;
            wet += x > 0 || y > 0 ? 1 : 0;
            sumX += x;
            sumY += y;
            sumXx += x * x;
            sumYy += y * y;
            sumXy += x * y;
        }
        double spread = (both * sumXx - sumX * sumX) * (both * sumYy - sumY * sumY);
        if (wet < matches || !(spread > 0)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((both * sumXy - sumX * sumY) / Math.sqrt(spread));
    }
}
