package org.faofon.sim.link;

import java.time.Duration;

/** Waits longer after each failure, up to half a minute, and a little differently for each gauge. */
public final class Backoff {
    private static final long FIRST_MILLIS = 1_000;
    private static final long LONGEST_MILLIS = 30_000;

    /** Between 0.75 and 1.25, so that gauges that failed together do not reconnect together. */
    private final double spread;

    private int failures;

    public Backoff(String gauge) {
        this.spread = 0.75 + Math.floorMod(gauge.hashCode(), 1000) / 2000.0;
    }

    public Duration afterFailure() {
        long millis = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(failures, 10));
        failures++;
        return Duration.ofMillis((long) (millis * spread));
    }

    public void succeeded() {
        failures = 0;
    }
}
