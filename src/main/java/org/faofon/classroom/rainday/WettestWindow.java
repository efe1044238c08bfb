package org.faofon.classroom.rainday;

import java.time.Duration;
import org.faofon.readings.Depth;

/**
 * The most rain within a time of that length that ends in a storm.
 *
 * @param depthMicrometres what is known to have fallen
 * @param mostMicrometres what may have fallen at most; {@link #UNBOUNDED} if nobody knows
 */
public record WettestWindow(Duration window, long depthMicrometres, long mostMicrometres) {
    /** There is no upper bound: a full cylinder, or time that nobody observed. */
    public static final long UNBOUNDED = Long.MAX_VALUE;

    private static final double HOUR = Duration.ofHours(1).toSeconds();

    public WettestWindow {
        if (mostMicrometres < depthMicrometres) {
            throw new IllegalArgumentException("at most " + mostMicrometres + " is less than " + depthMicrometres);
        }
    }

    static WettestWindow of(Duration window, long depthMicrometres, boolean atLeast) {
        return new WettestWindow(window, depthMicrometres, atLeast ? UNBOUNDED : depthMicrometres);
    }

    /** Whether it may have been more. */
    public boolean atLeast() {
        return mostMicrometres > depthMicrometres;
    }

    public double hours() {
        return window.toSeconds() / HOUR;
    }

    /** Mean intensity in mm/h. */
    public double intensity() {
        return Depth.toMm(depthMicrometres).doubleValue() / hours();
    }

    /** How far it goes towards Caine's curve: 1 is on it. */
    double ratio() {
        return intensity() / CaineThreshold.intensity(hours());
    }

    CurvePosition position() {
        if (!CaineThreshold.covers(hours())) {
            return CurvePosition.UNDER;
        }
        if (ratio() >= 1) {
            return CurvePosition.OVER;
        }
        double mostMm = mostMicrometres == UNBOUNDED
                ? Double.POSITIVE_INFINITY
                : Depth.toMm(mostMicrometres).doubleValue();
        boolean maybe = mostMm / hours() >= CaineThreshold.intensity(hours());
        return maybe ? CurvePosition.UNKNOWN : CurvePosition.UNDER;
    }
}
