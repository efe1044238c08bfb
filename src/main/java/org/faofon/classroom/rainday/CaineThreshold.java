package org.faofon.classroom.rainday;

/**
 * The least rain that has triggered shallow landslides and debris flows anywhere in the world: I = 14.82 · D^−0.39 with
 * I in mm/h and D in hours, for 0.167 h to 500 h (N. Caine, "The rainfall intensity–duration control of shallow
 * landslides and debris flows", Geografiska Annaler 62A, 1980).
 */
public final class CaineThreshold {
    static final double SHORTEST_HOURS = 0.167;
    public static final double LONGEST_HOURS = 500;

    private static final double ALPHA = 14.82;
    private static final double BETA = -0.39;

    private CaineThreshold() {}

    static boolean covers(double hours) {
        return hours >= SHORTEST_HOURS && hours <= LONGEST_HOURS;
    }

    /** In mm/h. */
    public static double intensity(double hours) {
        return ALPHA * Math.pow(hours, BETA);
    }
}
