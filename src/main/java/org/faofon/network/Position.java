package org.faofon.network;

import java.util.Optional;

/** A place on earth, in degrees (WGS 84). */
public record Position(double latitude, double longitude, Optional<Double> elevationMetres) {
    static final int HIGHEST_METRES = 9_000;

    public Position {
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
}
