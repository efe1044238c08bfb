package org.faofon.sim.rain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faofon.sim.rain.RainCell.Waypoint;

/**
 * A cell that a drill wants at a place and a time. It grows in the first fifth of its life, and decays in the last one.
 *
 * @param peakMmPerHour rain in its middle in the three fifths between
 * @param radiusKm where the rain has fallen to 61 % of the middle
 */
public record LocalCell(Place middle, Instant start, Duration length, double peakMmPerHour, double radiusKm) {
    private static final double GROWS = 0.2;

    public LocalCell {
        if (!(peakMmPerHour > 0) || peakMmPerHour > 400) {
            // A minute of 31 mm has been measured, an hour of 401 mm has not.
            throw new IllegalArgumentException("a cell must bring 0 to 400 mm an hour, but was " + peakMmPerHour);
        }
        if (!(radiusKm >= 0.5) || radiusKm > 50) {
            throw new IllegalArgumentException("a cell must have a radius of 0.5 to 50 km, but was " + radiusKm);
        }
        if (length.toMinutes() < 5 || length.compareTo(Duration.ofDays(3)) > 0) {
            throw new IllegalArgumentException("a cell must last 5 minutes to 3 days, but was " + length);
        }
    }

    /** What falls in its middle. */
    public double totalMm() {
        return peakMmPerHour * length.toMinutes() / 60.0 * (1 - GROWS);
    }

    /** The same with the minutes of 1970 as its clock. */
    RainCell cell() {
        double from = Math.floorDiv(start.getEpochSecond(), 60);
        double minutes = length.toMinutes();
        return new RainCell(
                radiusKm,
                List.of(
                        new Waypoint(from, middle, 0),
                        new Waypoint(from + minutes * GROWS, middle, peakMmPerHour),
                        new Waypoint(from + minutes * (1 - GROWS), middle, peakMmPerHour),
                        new Waypoint(from + minutes, middle, 0)));
    }
}
