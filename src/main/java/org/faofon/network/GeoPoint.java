package org.faofon.network;

import java.util.Optional;

/** A position in degrees (WGS 84). */
public record GeoPoint(double latitude, double longitude, Optional<Double> elevationMetres) {
    public static final int HIGHEST_METRES = 9_000;

    private static final int SOUTHERNMOST = 5;
    private static final int NORTHERNMOST = 21;
    private static final int WESTERNMOST = 97;
    private static final int EASTERNMOST = 106;
    private static final double EARTH_RADIUS_KM = 6371;

    public GeoPoint {
        if (!(Math.abs(latitude) <= 90)) { // NaN is not a position, either.
            throw new IllegalArgumentException("the latitude must be within ±90°, but was " + latitude);
        }
        if (!(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("the longitude must be within ±180°, but was " + longitude);
        }
        elevationMetres.ifPresent(metres -> {
            if (!(Math.abs(metres) <= HIGHEST_METRES)) {
                throw new IllegalArgumentException(
                        "the elevation must be within ±" + HIGHEST_METRES + " m, but was " + metres);
            }
        });
    }

    /** Within Thailand, roughly. No latitude there can be a longitude, so swapped values are detected. */
    public static boolean isInThailand(double latitude, double longitude) {
        return latitude >= SOUTHERNMOST
                && latitude <= NORTHERNMOST
                && longitude >= WESTERNMOST
                && longitude <= EASTERNMOST;
    }

    /**
     * The distance on a sphere, exact to half a per cent.
     *
     * <p>Within a province the earth is nearly flat: the meridian and the parallel of the middle are treated as
     * straight lines (equirectangular approximation).
     */
    public double kilometresTo(GeoPoint other) {
        double north = Math.toRadians(other.latitude - latitude);
        double middle = Math.toRadians((other.latitude + latitude) / 2);
        double east = Math.toRadians(other.longitude - longitude) * Math.cos(middle);
        return EARTH_RADIUS_KM * Math.hypot(north, east);
    }
}
