package org.faofon.network;

import java.util.Optional;

/** A place on earth, in degrees (WGS 84). */
public record GeoPoint(double latitude, double longitude, Optional<Double> elevationMetres) {
    public static final int HIGHEST_METRES = 9_000;

    private static final int SOUTHERNMOST = 5;
    private static final int NORTHERNMOST = 21;
    private static final int WESTERNMOST = 97;
    private static final int EASTERNMOST = 106;
    private static final double EARTH_RADIUS_KM = 6371;

    public GeoPoint {
        if (!(Math.abs(latitude) <= 90)) { // Not a number is no place, either.
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

    /** Within Thailand, roughly; no latitude can be a longitude there, so that swapped ones are known for what they are. */
    public static boolean isInThailand(double latitude, double longitude) {
        return latitude >= SOUTHERNMOST
                && latitude <= NORTHERNMOST
                && longitude >= WESTERNMOST
                && longitude <= EASTERNMOST;
    }

    /**
     * The distance on a sphere, exact to half a per cent.
     *
     * <p>Over a province the earth is nearly flat: the meridian and the parallel of the middle are taken as straight lines
     * (equirectangular approximation).
     */
    public double kilometresTo(GeoPoint other) {
        double north = Math.toRadians(other.latitude - latitude);
        double middle = Math.toRadians((other.latitude + latitude) / 2);
        double east = Math.toRadians(other.longitude - longitude) * Math.cos(middle);
        return EARTH_RADIUS_KM * Math.hypot(north, east);
    }
}
