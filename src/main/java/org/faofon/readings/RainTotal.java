package org.faofon.readings;

import java.time.Duration;

/**
 * The rain of a window, with how much of the window was observed: unobserved time is unknown, not dry.
 *
 * @param depthMicrometres all rain that has not failed, including suspect rain
 * @param observed how much of the window readings cover, never more than the window
 * @param atLeast whether a full cylinder is part of it, so that it may have been more
 * @param unconfirmedMicrometres how much of the depth comes from suspect readings
 */
public record RainTotal(
        long depthMicrometres, Duration window, Duration observed, boolean atLeast, long unconfirmedMicrometres) {
    /** A total without suspect rain. */
    public RainTotal(long depthMicrometres, Duration window, Duration observed, boolean atLeast) {
        this(depthMicrometres, window, observed, atLeast, 0);
    }

    /** The share of the window that was observed, 0 to 1. */
    public double coverage() {
        return (double) observed.toSeconds() / window.toSeconds();
    }
}
