package org.faofon.network.siting;

/**
 * How high the highest obstacle of a direction rises above the gauge's rim. The limits are those of the siting classes, whose
 * text counts the distance in heights of the obstacle above the rim; from the rim an obstacle at twice its height is seen under
 * arctan 1/2, which is 26.6°. So nothing needs to be measured but an angle.
 */
public enum Obstruction {
    /** Nothing rises above the rim. */
    OPEN(Double.POSITIVE_INFINITY),
    /** At four times its height or farther. */
    LOW(4),
    MODERATE(2),
    HIGH(1),
    VERY_HIGH(0.5),
    /** Nearer than half its height. */
    OVERHEAD(0);

    private final double leastHeights;

    Obstruction(double leastHeights) {
        this.leastHeights = leastHeights;
    }

    /** How far it is at least, in its own heights above the rim. */
    public double leastHeights() {
        return leastHeights;
    }

    /** Under which angle above the horizontal it is seen at most, in degrees. */
    public double mostDegrees() {
        return Math.toDegrees(Math.atan2(1, leastHeights));
    }

    /**
     * The range that contains an obstacle; a limit belongs to the lower angle, because the text says "at least".
     *
     * @param height of the obstacle above the rim, in metres; 0 or less if it does not rise above it
     * @param distance from the gauge, in metres
     */
    public static Obstruction of(double height, double distance) {
        if (height <= 0) {
            return OPEN;
        }
        double heights = distance / height;
        for (Obstruction each : values()) {
            if (each != OPEN && heights >= each.leastHeights) {
                return each;
            }
        }
        return OVERHEAD;
    }

    public boolean isHigherThan(Obstruction other) {
        return leastHeights < other.leastHeights;
    }
}
