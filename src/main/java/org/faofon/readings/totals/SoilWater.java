package org.faofon.readings.totals;

import java.time.Duration;

/**
 * The soil water index of a gauge at one moment. Time without readings counts as dry, so it is "at least": more rain
 * never makes it smaller.
 *
 * @param tanks by all rain that has not failed, including suspect rain
 * @param confirmed by the rain without the suspect readings
 * @param coverage how much of the time that each tank remembers was observed, 0 to 1; of the three tanks, the least
 */
public record SoilWater(SoilWaterTanks tanks, SoilWaterTanks confirmed, double coverage) {
    /** What fell earlier than that is gone from the tanks, but for two tenths of a millimetre. */
    public static final Duration MEMORY = Duration.ofDays(26);

    /** The tanks are filled and emptied in steps of this length, which begin at full ten minutes. */
    public static final Duration STEP = Duration.ofMinutes(10);

    /** Longer readings do not say when it rained, so they do not count; they are spread over their time. */
    public static final Duration LONGEST_READING = Duration.ofHours(1);

    private static final double MICROMETRES = 1_000;
    private static final double SECONDS_OF_AN_HOUR = 3_600;

    /** Of a gauge that nothing is known of. */
    static final SoilWater UNKNOWN = new SoilWater(SoilWaterTanks.EMPTY, SoilWaterTanks.EMPTY, 0);

    public long micrometres() {
        return micrometres(tanks);
    }

    /** How much of it comes from suspect readings. */
    public long unconfirmedMicrometres() {
        return Math.max(0, micrometres() - micrometres(confirmed));
    }

    private static long micrometres(SoilWaterTanks tanks) {
        return Math.round(tanks.totalMm() * MICROMETRES);
    }

    /** Whether readings say anything about it. */
    public boolean known() {
        return coverage > 0;
    }

    /** The index after that time, in micrometres, if it rained at this rate. */
    public long micrometresAfter(Duration time, double micrometresPerHour) {
        SoilWaterTanks then = tanks;
        long step = STEP.toSeconds();
        for (long left = time.toSeconds(); left > 0; left -= step) {
            double hours = Math.min(left, step) / SECONDS_OF_AN_HOUR;
            then = then.after(hours, micrometresPerHour / MICROMETRES * hours);
        }
        return micrometres(then);
    }
}
