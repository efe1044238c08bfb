package org.faofon.sim.rain;

import org.faofon.sim.network.Gauge;

/** A point on the map, in degrees. */
public record Place(double latitude, double longitude) {
    private static final double KM_PER_DEGREE = 111.2;

    public static Place of(Gauge gauge) {
        return new Place(gauge.latitude(), gauge.longitude());
    }

    /** Flat, which is right to a few metres over the size of a province. */
    double squaredKmTo(Place other) {
        double north = other.kmNorthOf(this);
        double east = other.kmEastOf(this);
        return north * north + east * east;
    }

    double kmNorthOf(Place other) {
        return (latitude - other.latitude) * KM_PER_DEGREE;
    }

    double kmEastOf(Place other) {
        return (longitude - other.longitude) * KM_PER_DEGREE * StrictMath.cos(StrictMath.toRadians(other.latitude));
    }

    /** The place a share of the way to another: 0 is here, 1 is there. */
    Place towards(Place other, double share) {
        return new Place(
                latitude + (other.latitude - latitude) * share, longitude + (other.longitude - longitude) * share);
    }
}
