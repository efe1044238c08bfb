package org.faofon.classroom.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An axis on which each power of ten has the same length.
 *
 * @param fromPower of ten, at the beginning
 * @param toPower of ten, at the end
 */
record LogAxis(int fromPower, int toPower) {
    LogAxis {
        if (fromPower >= toPower) {
            throw new IllegalArgumentException(
                    "an axis must end after it starts, but was " + fromPower + " to " + toPower);
        }
    }

    double least() {
        return Math.pow(10, fromPower);
    }

    double most() {
        return Math.pow(10, toPower);
    }

    /** The position of a value as a share of the axis; values outside it are placed at its ends. */
    double share(double value) {
        if (value <= least()) {
            return 0;
        }
        return Math.min(1, (Math.log10(value) - fromPower) / (toPower - fromPower));
    }

    boolean holds(double value) {
        return value >= least() && value <= most();
    }

    List<Double> ticks() {
        return IntStream.rangeClosed(fromPower, toPower)
                .mapToObj(power -> Math.pow(10, power))
                .toList();
    }
}
