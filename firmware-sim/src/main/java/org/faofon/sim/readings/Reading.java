package org.faofon.sim.readings;

import java.time.Duration;
import java.time.Instant;

/** A depth over the interval that ends at {@code end}. */
public record Reading(Instant end, int depthMicrometres, Duration period) {
    public Reading {
        if (depthMicrometres < 0) {
            throw new IllegalArgumentException("depth must not be negative, but was " + depthMicrometres + " µm");
        }
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("period must be longer than nothing, but was " + period);
        }
    }
}
