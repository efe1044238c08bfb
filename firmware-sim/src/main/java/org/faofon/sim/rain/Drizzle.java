package org.faofon.sim.rain;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * A day of fine rain over the whole province, a little more here and a little less there.
 *
 * @param phaseNorth where the first of its waves begins
 * @param phaseEast where the second one begins
 */
record Drizzle(double phaseNorth, double phaseEast) implements Storm {
    private static final Duration LENGTH = Duration.ofHours(24);
    private static final double MM_PER_HOUR = 0.5;
    private static final double WAVE_KM = 60;
    private static final double WAVE_HOURS = 5;

    static Drizzle of(long seed) {
        SplittableRandom chance = Chance.of(seed, "drizzle", 0);
        return new Drizzle(chance.nextDouble(0, 2 * StrictMath.PI), chance.nextDouble(0, 2 * StrictMath.PI));
    }

    @Override
    public Duration length() {
        return LENGTH;
    }

    @Override
    public double mmPerHour(Place place, double minute) {
        double turn = 2 * StrictMath.PI * minute / 60 / WAVE_HOURS;
        double north = wave(place.kmNorthOf(Province.MIDDLE), turn + phaseNorth);
        double east = wave(place.kmEastOf(Province.MIDDLE), -turn + phaseEast);
        return MM_PER_HOUR * (1 + 0.25 * (north + east));
    }

    private static double wave(double km, double phase) {
        return StrictMath.sin(km * 2 * StrictMath.PI / WAVE_KM + phase);
    }
}
