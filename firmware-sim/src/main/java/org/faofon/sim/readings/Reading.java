package org.faofon.sim.readings;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * A depth over the interval that ends at {@code end}.
 *
 * @param count the total of the gauge's tip counter, which is then sent instead of the depth
 */
public record Reading(Instant end, int depthMicrometres, Duration period, OptionalLong count) {
    public Reading {
        if (depthMicrometres < 0) {
            throw new IllegalArgumentException("depth must not be negative, but was " + depthMicrometres + " µm");
        }
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("period must be longer than nothing, but was " + period);
        }
        if (count.isPresent() && count.getAsLong() < 0) {
            throw new IllegalArgumentException("count must not be negative, but was " + count.getAsLong());
        }
    }

    public Reading(Instant end, int depthMicrometres, Duration period) {
        this(end, depthMicrometres, period, OptionalLong.empty());
    }
}
