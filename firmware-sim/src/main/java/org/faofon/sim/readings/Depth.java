package org.faofon.sim.readings;

import java.math.BigDecimal;

/** Millimetres at the edge, whole micrometres inside: sums of tips stay exact. */
public final class Depth {
    private Depth() {}

    /** Parses decimal millimetres such as "0.2"; refuses negative values and values finer than a micrometre. */
    public static int micrometresOf(String mm) {
        try {
            int micrometres = new BigDecimal(mm.strip()).movePointRight(3).intValueExact();
            if (micrometres < 0) {
                throw new IllegalArgumentException("depth must not be negative, but was " + mm + " mm");
            }
            return micrometres;
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("depth must be a number of mm, but was \"" + mm + "\"", notANumber);
        } catch (ArithmeticException inexact) {
            throw new IllegalArgumentException(
                    "depth must be whole micrometres below 2000 m, but was " + mm + " mm", inexact);
        }
    }

    /** Without trailing zeros, and never in scientific notation when printed plainly. */
    public static BigDecimal mmOf(long micrometres) {
        BigDecimal mm = BigDecimal.valueOf(micrometres, 3).stripTrailingZeros();
        return mm.scale() < 0 ? mm.setScale(0) : mm;
    }
}
