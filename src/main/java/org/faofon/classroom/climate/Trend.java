package org.faofon.classroom.climate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The trend of yearly values: the slope of Theil and Sen (the median of the slopes of all pairs of years) with its 95 %
 * confidence interval, and the test of Mann and Kendall, with correction for ties. After P.K. Sen, "Estimates of the
 * regression coefficient based on Kendall's tau", Journal of the American Statistical Association 63, 1968, and R.O.
 * Gilbert, "Statistical Methods for Environmental Pollution Monitoring", 1987, chapter 16. The normal approximation
 * needs ten years; with fewer there is no trend to speak of. Both assume that the years do not depend on one another.
 *
 * @param years how many years it rests on
 * @param slope per year
 * @param low the lower end of its 95 % confidence interval
 * @param high the upper end
 * @param p two-sided: how often chance alone gives so much
 */
public record Trend(int years, double slope, double low, double high, double p) {
    /** With fewer years nothing is claimed. */
    public static final int LEAST_YEARS = 10;

    static final double SIGNIFICANT = 0.05;
    private static final double Z_95 = 1.959964;

    /** A value of a year. */
    public record Point(int year, double value) {}

    /** The trend; empty for too few years. */
    public static Optional<Trend> of(List<Point> points) {
        if (points.size() < LEAST_YEARS) {
            return Optional.empty();
        }
        List<Double> slopes = new ArrayList<>();
        long score = 0;
        for (int i = 0; i < points.size(); i++) {
            for (int j = i + 1; j < points.size(); j++) {
                double rise = points.get(j).value() - points.get(i).value();
                slopes.add(rise / (points.get(j).year() - points.get(i).year()));
                score += Math.round(Math.signum(rise));
            }
        }
        slopes.sort(Double::compare);
        double deviation = Math.sqrt(variance(points));
        int reach = (int) Math.ceil(Z_95 * deviation / 2 + slopes.size() / 2.0);
        double low = slopes.get(Math.max(0, slopes.size() - reach - 1));
        double high = slopes.get(Math.min(slopes.size() - 1, reach));
        return Optional.of(new Trend(points.size(), median(slopes), low, high, p(score, deviation)));
    }

    /** Whether chance is an unlikely explanation. */
    public boolean significant() {
        return p < SIGNIFICANT;
    }

    public boolean rising() {
        return slope > 0;
    }

    /** The middle height of the line in that year: the median of what the points leave beside the slope. */
    public static double lineAt(List<Point> points, double slope, int year) {
        List<Double> rest = points.stream()
                .map(point -> point.value() - slope * point.year())
                .sorted()
                .toList();
        return median(rest) + slope * year;
    }

    /** Of Kendall's score: n(n−1)(2n+5)/18, less for equal values. */
    private static double variance(List<Point> points) {
        Collection<Long> ties = points.stream()
                .collect(Collectors.groupingBy(Point::value, Collectors.counting()))
                .values();
        double tied = ties.stream().mapToDouble(Trend::kendall).sum();
        return (kendall(points.size()) - tied) / 18;
    }

    private static double kendall(long n) {
        return (double) n * (n - 1) * (2 * n + 5);
    }

    private static double p(long score, double deviation) {
        if (score == 0 || deviation == 0) {
            return 1;
        }
        double z = (Math.abs(score) - 1) / deviation;
        return Math.min(1, 2 * upperTail(z));
    }

    private static double median(List<Double> sorted) {
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /**
     * The share of a normal distribution above z, by M. Abramowitz and I.A. Stegun, "Handbook of Mathematical
     * Functions", 26.2.17; the error is below 7.5e-8.
     */
    static double upperTail(double z) {
        double t = 1 / (1 + 0.2316419 * z);
        double polynomial =
                t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * polynomial;
    }
}
