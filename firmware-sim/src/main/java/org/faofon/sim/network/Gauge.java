package org.faofon.sim.network;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * One gauge of the roster.
 *
 * @param tipMicrometres depth of one tip; 0 for a manual gauge
 * @param capacityMicrometres the capacity of the cylinder; empty if the roster does not give it
 */
public record Gauge(
        String id,
        String district,
        double latitude,
        double longitude,
        GaugeKind kind,
        int tipMicrometres,
        OptionalInt capacityMicrometres,
        Duration interval) {

    public Gauge {
        if (!id.matches("[A-Za-z0-9_-]{1,32}")) {
            // The id becomes part of a topic and of a path, where "+", "#" and "/" have a meaning.
            throw new IllegalArgumentException("gauge must be 1 to 32 letters, digits, - or _, but was \"" + id + "\"");
        }
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            throw new IllegalArgumentException("position must be on the globe, but was " + latitude + ", " + longitude);
        }
        if (kind == GaugeKind.TIPPING_BUCKET && tipMicrometres <= 0) {
            throw new IllegalArgumentException("tip_mm of a tipping bucket must be more than 0");
        }
        if (interval.compareTo(Duration.ofMinutes(1)) < 0 || Duration.ofDays(1).toMillis() % interval.toMillis() != 0) {
            throw new IllegalArgumentException("interval must divide a day into whole minutes, but was " + interval);
        }
    }

    public boolean isAutomatic() {
        return kind == GaugeKind.TIPPING_BUCKET;
    }
}
