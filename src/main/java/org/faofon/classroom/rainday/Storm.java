package org.faofon.classroom.rainday;

import java.time.Duration;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;

/**
 * Rain that belongs together.
 *
 * @param interval from the first wet step to the end of the last
 * @param atLeast whether it may have been more, or longer
 */
public record Storm(Interval interval, long depthMicrometres, boolean atLeast) {
    private static final double HOUR = Duration.ofHours(1).toSeconds();

    public double hours() {
        return interval.length().toSeconds() / HOUR;
    }

    public double mm() {
        return Depth.toMm(depthMicrometres).doubleValue();
    }

    /** Mean intensity in mm/h. */
    public double intensity() {
        return mm() / hours();
    }

    /** Whether slopes have slid in such storms, see {@link CaineThreshold}. */
    public boolean overTheCurve() {
        return CaineThreshold.covers(hours()) && intensity() >= CaineThreshold.intensity(hours());
    }
}
