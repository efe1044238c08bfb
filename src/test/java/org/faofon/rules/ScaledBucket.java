package org.faofon.rules;

import java.util.Random;

/**
 * What a bucket of the usual size would have counted, had every drop been so many times as much. To multiply what it counted
 * would make coarse steps of which many are equal; what was in the bucket between two tips is drawn by lot instead.
 */
final class ScaledBucket {
    private static final double TIP_MM = 0.2;

    private final double factor;
    private final Random random;
    private double before;
    private double within;

    ScaledBucket(double factor, long seed) {
        this.factor = factor;
        this.random = new Random(seed);
    }

    /** The rain of the next reading, in whole tips. */
    double next(double mm) {
        if (mm <= 0 || factor == 1) {
            return mm;
        }
        double tips = mm / TIP_MM;
        double left = random.nextDouble();
        before += factor * Math.max(0, tips + left - within);
        within = left;
        double whole = Math.floor(before);
        before -= whole;
        return whole * TIP_MM;
    }
}
