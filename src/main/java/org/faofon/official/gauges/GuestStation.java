package org.faofon.official.gauges;

import java.util.Optional;
import org.faofon.network.GeoPoint;

/**
 * A station of somebody else.
 *
 * @param source the code of the source
 * @param id its name at the source
 * @param river the name of the river; empty for a rain gauge
 * @param bankMillimetres the lower bank, above the same zero as the levels
 */
public record GuestStation(
        String source,
        String id,
        Kind kind,
        String nameTh,
        String nameEn,
        double latitude,
        double longitude,
        String river,
        Optional<Integer> bankMillimetres) {
    /** What it measures. */
    public enum Kind {
        RAIN,
        RIVER
    }

    /** What identifies it. */
    public record StationKey(String source, String id) {}

    public StationKey key() {
        return new StationKey(source, id);
    }

    public GeoPoint position() {
        return new GeoPoint(latitude, longitude, Optional.empty());
    }
}
