package org.faofon.situations;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A position to about 100 metres: enough for a flooded road, and not somebody's door. */
public record RoundedPosition(double latitude, double longitude) {
    /** A thousandth of a degree is some 110 m. */
    private static final int DECIMALS = 3;

    public RoundedPosition {
        latitude = rounded("latitude", latitude, 90);
        longitude = rounded("longitude", longitude, 180);
    }

    private static double rounded(String name, double degrees, int most) {
        if (!Double.isFinite(degrees) || Math.abs(degrees) > most) {
            throw new IllegalArgumentException(name + " must be within ±" + most + " degrees, but was " + degrees);
        }
        return BigDecimal.valueOf(degrees)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
