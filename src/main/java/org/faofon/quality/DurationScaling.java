package org.faofon.quality;

import java.time.Duration;
import org.faofon.readings.Depth;

/** Scales limits to other durations, and formats depths. */
public final class DurationScaling {
    private static final double MICROMETRES = 1_000;

    private DurationScaling() {}

    /**
     * Scales a limit to another duration by the square root of their ratio, like the world rainfall records (Jennings
     * 1950, Monthly Weather Review 78: about 420 mm times the root of the hours).
     */
    public static double byRoot(double limit, Duration of, Duration time) {
        return limit * Math.sqrt((double) time.toSeconds() / of.toSeconds());
    }

    public static double mm(long micrometres) {
        return micrometres / MICROMETRES;
    }

    public static double mm(Depth depth) {
        return mm(depth.micrometres());
    }

    /** Millimetres for a reason, to a tenth. */
    public static String say(double mm) {
        return "%.1f mm".formatted(mm);
    }
}
