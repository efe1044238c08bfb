package org.faofon.readings.totals;

/**
 * Rain water in the ground, as three tanks in a row: rain falls into the first, and each loses water through outlets at
 * its side and through its bottom into the next. All depths are in millimetres, all coefficients per hour.
 *
 * <p>Tanks and coefficients are those of Ishihara and Kobatake (1979), "Runoff Model for Flood Forecasting", Bulletin of
 * the Disaster Prevention Research Institute 29; Okada et al. (2001), "Soil Water Index", Tenki 48, 349–356, use them
 * unchanged for all of Japan. They are said to come from granite catchments there; nobody has fitted them to the Banthat range.
 */
public record SoilWaterTanks(double firstMm, double secondMm, double thirdMm) {
    public static final SoilWaterTanks EMPTY = new SoilWaterTanks(0, 0, 0);

    /** What leaves the first tank at its side above 15 mm, and in addition above 60 mm. */
    private static final double LOWER_OUTLET_MM = 15;

    private static final double UPPER_OUTLET_MM = 60;
    private static final double LOWER_RUNOFF = 0.1;
    private static final double UPPER_RUNOFF = 0.15;

    private static final double SECOND_OUTLET_MM = 15;
    private static final double SECOND_RUNOFF = 0.05;
    private static final double THIRD_OUTLET_MM = 15;
    private static final double THIRD_RUNOFF = 0.01;

    /** What leaves each tank through its bottom. */
    static final double FIRST_INFILTRATION = 0.12;

    static final double SECOND_INFILTRATION = 0.05;
    static final double THIRD_INFILTRATION = 0.01;

    /**
     * One step of Euler's method, as the Japan Meteorological Agency computes it: what leaves follows from the content
     * at the start of the step, and the rain of the step is added at its end.
     *
     * @param hours the length of the step, at most the ten minutes of the index
     */
    SoilWaterTanks after(double hours, double rainMm) {
        double firstRunoff =
                LOWER_RUNOFF * above(firstMm, LOWER_OUTLET_MM) + UPPER_RUNOFF * above(firstMm, UPPER_OUTLET_MM);
        double secondRunoff = SECOND_RUNOFF * above(secondMm, SECOND_OUTLET_MM);
        double thirdRunoff = THIRD_RUNOFF * above(thirdMm, THIRD_OUTLET_MM);
        double intoSecond = FIRST_INFILTRATION * firstMm;
        double intoThird = SECOND_INFILTRATION * secondMm;
        double intoRock = THIRD_INFILTRATION * thirdMm;
        return new SoilWaterTanks(
                firstMm + rainMm - (firstRunoff + intoSecond) * hours,
                secondMm + (intoSecond - secondRunoff - intoThird) * hours,
                thirdMm + (intoThird - thirdRunoff - intoRock) * hours);
    }

    private static double above(double content, double outlet) {
        return Math.max(0, content - outlet);
    }

    /** The index. */
    public double totalMm() {
        return firstMm + secondMm + thirdMm;
    }
}
