package org.faofon.readings.intake;

import java.time.Duration;

/**
 * The most rain that a counter is believed where it could also mean that the device has restarted.
 *
 * <p>100 mm in an hour, and with the root of the time for other times, by which the world's records grow too (Jennings
 * 1950): 29 mm in 5 minutes, 41 mm in 10, 173 mm in 3 hours. That is two thirds of what the quality check {@link
 * Ground#RATE} suspects and a quarter of the records in {@code MaximumRainfall}. Nothing is lost by a bound so low: it decides
 * only whether a counter that falls has gone round, and one goes round once in some hundred millimetres.
 */
final class PlausibleRain {
    private static final double MICROMETRES_IN_AN_HOUR = 100_000;
    private static final double SECONDS_IN_AN_HOUR = 3_600;

    private PlausibleRain() {}

    static long micrometresIn(Duration time) {
        return (long) (MICROMETRES_IN_AN_HOUR * Math.sqrt(time.toSeconds() / SECONDS_IN_AN_HOUR));
    }
}
