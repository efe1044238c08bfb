package org.faofon.readings.intake;

import java.time.Duration;

/**
 * The maximum rain of a counter step that could also be a restart of the device.
 *
 * <p>100 mm in an hour, and with the square root of the time for other times, like the world records (Jennings 1950):
 * 29 mm in 5 minutes, 41 mm in 10, 173 mm in 3 hours. That is two thirds of what the quality check {@link Ground#RATE}
 * suspects and a quarter of the records in {@code MaximumRainfall}. So low a limit loses nothing: it only decides
 * whether a counter that falls has wrapped, and a counter wraps once in several hundred millimetres.
 */
final class PlausibleRain {
    private static final double MICROMETRES_IN_AN_HOUR = 100_000;
    private static final double SECONDS_IN_AN_HOUR = 3_600;

    private PlausibleRain() {}

    static long micrometresIn(Duration time) {
        return (long) (MICROMETRES_IN_AN_HOUR * Math.sqrt(time.toSeconds() / SECONDS_IN_AN_HOUR));
    }
}
