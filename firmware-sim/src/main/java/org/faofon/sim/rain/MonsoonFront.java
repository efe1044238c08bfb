package org.faofon.sim.rain;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * A band of rain that moves over the province from the north-east to the south-west.
 *
 * @param bearing where it moves to, in radians from the north
 * @param kmPerHour how fast
 * @param phase where along the band the rain is heaviest
 */
record MonsoonFront(double bearing, double kmPerHour, double phase) implements Storm {
    private static final Duration LENGTH = Duration.ofHours(20);
    private static final double HALF_WIDTH_KM = 9;
    private static final double BAND_MM_PER_HOUR = 28;
    private static final double BEHIND_MM_PER_HOUR = 2.5;
    private static final double BEHIND_KM = 70;
    private static final double WAVE_KM = 45;

    /** The band begins beyond the corner of the province, so that it is first dry everywhere. */
    private static final double STARTS_KM_BEFORE_THE_MIDDLE = 85;

    static MonsoonFront of(long seed) {
        SplittableRandom chance = Chance.of(seed, "monsoon front", 0);
        return new MonsoonFront(
                StrictMath.toRadians(225 + chance.nextDouble(-15, 15)),
                chance.nextDouble(12, 20),
                chance.nextDouble(0, 2 * StrictMath.PI));
    }

    @Override
    public Duration length() {
        return LENGTH;
    }

    @Override
    public double mmPerHour(Place place, double minute) {
        double northKm = place.kmNorthOf(Province.MIDDLE);
        double eastKm = place.kmEastOf(Province.MIDDLE);
        double ahead = northKm * StrictMath.cos(bearing) + eastKm * StrictMath.sin(bearing);
        double along = eastKm * StrictMath.cos(bearing) - northKm * StrictMath.sin(bearing);
        double passed = kmPerHour * minute / 60 - STARTS_KM_BEFORE_THE_MIDDLE - ahead;
        double wave = 1 + 0.4 * StrictMath.sin(along * 2 * StrictMath.PI / WAVE_KM + phase);
        double band = BAND_MM_PER_HOUR * wave * StrictMath.exp(-passed * passed / (2 * HALF_WIDTH_KM * HALF_WIDTH_KM));
        return (band + behind(passed)) * (1 + 0.6 * Province.liftAt(place));
    }

    /** The lighter rain after the band, which thins out with the distance. */
    private static double behind(double passedKm) {
        return passedKm <= 0 || passedKm >= BEHIND_KM ? 0 : BEHIND_MM_PER_HOUR * (1 - passedKm / BEHIND_KM);
    }
}
