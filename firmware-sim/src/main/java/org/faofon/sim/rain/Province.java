package org.faofon.sim.rain;

import java.util.SplittableRandom;

/** The terrain that shapes the rain of Phatthalung: a mountain range in the west, a lake in the east. */
final class Province {
    private static final double SOUTH = 7.16;
    private static final double NORTH = 7.83;
    private static final double WEST = 99.83;
    private static final double EAST = 100.39;
    private static final double FOOTHILL_WIDTH_KM = 9;

    static final Place MIDDLE = new Place((SOUTH + NORTH) / 2, (WEST + EAST) / 2);

    private Province() {}

    static Place somewhere(SplittableRandom chance) {
        return new Place(chance.nextDouble(SOUTH, NORTH), chance.nextDouble(WEST, EAST));
    }

    /** The foot of the Banthat range, which runs towards the east in the south. */
    static Place foothillAt(double latitude) {
        return new Place(latitude, 99.83 + (NORTH - latitude) * 0.26);
    }

    /**
     * The share of the wind's moisture that the range precipitates here: 1 at its foot, decreasing towards the lake.
     */
    static double liftAt(Place place) {
        double squaredKm = place.squaredKmTo(foothillAt(place.latitude()));
        return StrictMath.exp(-squaredKm / (2 * FOOTHILL_WIDTH_KM * FOOTHILL_WIDTH_KM));
    }
}
