package org.faofon.sim.rain;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * Two days of rain that stays over the same part of the province, and swells and slackens without ever stopping.
 *
 * @param middle where most of it falls
 * @param phase where in a swell it begins
 */
record StationaryFlood(Place middle, double phase) implements Storm {
    private static final Duration LENGTH = Duration.ofHours(48);
    private static final double RADIUS_KM = 22;
    private static final double MM_PER_HOUR = 11;
    private static final double EVERYWHERE = 0.15;
    private static final double SWELL_HOURS = 7;
    private static final double RISE_HOURS = 3;

    static StationaryFlood of(long seed) {
        SplittableRandom chance = Chance.of(seed, "stationary flood", 0);
        Place foothill = Province.foothillAt(chance.nextDouble(7.3, 7.75));
        return new StationaryFlood(
                foothill.towards(Province.MIDDLE, chance.nextDouble(0, 0.8)), chance.nextDouble(0, 2 * StrictMath.PI));
    }

    @Override
    public Duration length() {
        return LENGTH;
    }

    @Override
    public double mmPerHour(Place place, double minute) {
        double hour = minute / 60;
        double edge = Math.min(1, Math.min(hour, LENGTH.toHours() - hour) / RISE_HOURS);
        double swell = 1 + 0.5 * StrictMath.sin(hour * 2 * StrictMath.PI / SWELL_HOURS + phase);
        double near = StrictMath.exp(-place.squaredKmTo(middle) / (2 * RADIUS_KM * RADIUS_KM));
        return MM_PER_HOUR * edge * swell * (EVERYWHERE + (1 - EVERYWHERE) * near);
    }
}
