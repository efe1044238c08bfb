package org.faofon.common.chart;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * An axis from 0 to a round number, in round steps of 1, 2 or 5 times a power of ten.
 *
 * @param step between two marks
 * @param marks how many steps there are
 */
public record LinearAxis(double step, int marks) {
    /** Without rain there is still an axis. */
    private static final double LEAST = 5;

    private static final int MOST_MARKS = 5;
    private static final int[] ROUND = {1, 2, 5, 10};

    /** The smallest such axis that contains that value. */
    public static LinearAxis upTo(double most) {
        double needed = Math.max(LEAST, most);
        double power = Math.pow(10, Math.floor(Math.log10(needed / MOST_MARKS)));
        double step = IntStream.of(ROUND)
                .mapToDouble(round -> round * power)
                .filter(candidate -> candidate * MOST_MARKS >= needed)
                .findFirst()
                .orElse(10 * power);
        return new LinearAxis(step, (int) Math.ceil(needed / step));
    }

    public double most() {
        return step * marks;
    }

    /** The position of a value as a share of the axis, 0 to 1. */
    public double share(double value) {
        return Math.max(0, Math.min(1, value / most()));
    }

    /** The numbers beside the axis. */
    public List<Double> ticks() {
        return LongStream.rangeClosed(0, marks).mapToObj(mark -> mark * step).toList();
    }
}
