package org.faofon.readings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.faofon.common.text.BoundedDecimal;
import org.faofon.common.text.Excerpt;

/**
 * A depth of rain in whole micrometres, so that any number of them add up exactly; millimetres exist only at the edges.
 *
 * @param micrometres never negative; 1 mm is 1 000
 */
public record Depth(int micrometres, Kind kind) {
    /** The meaning of the number. */
    public enum Kind {
        EXACT(0),
        /** Rain fell, but less than could be measured (ฝนวัดจำนวนไม่ได้). */
        TRACE(1),
        /** The cylinder was full: this much or more. */
        AT_LEAST(2);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }

        public static Kind ofCode(int code) {
            return switch (code) {
                case 0 -> EXACT;
                case 1 -> TRACE;
                case 2 -> AT_LEAST;
                default -> throw new IllegalArgumentException("There is no kind of depth " + code);
            };
        }
    }

    /** More than has ever been measured anywhere in days (4936 mm in 96 h), and below the overflow of an int. */
    public static final BigDecimal MOST_MM = new BigDecimal(10_000);

    public static final Depth TRACE = new Depth(0, Kind.TRACE);

    public Depth {
        if (micrometres < 0) {
            throw new IllegalArgumentException("depth must not be negative, but was " + toMm(micrometres) + " mm");
        }
        if (kind == Kind.TRACE && micrometres != 0) {
            throw new IllegalArgumentException("a trace has no depth, but was " + toMm(micrometres) + " mm");
        }
    }

    public static Depth ofMicrometres(int micrometres) {
        return new Depth(micrometres, Kind.EXACT);
    }

    /**
     * A depth in millimetres, rounded to the micrometre, which is a hundred times finer than any gauge.
     *
     * @throws IllegalArgumentException if it is negative or too large
     */
    public static Depth ofMm(BigDecimal mm, Kind kind) {
        if (!BoundedDecimal.isShort(mm)) {
            throw new IllegalArgumentException("depth must be a plain number of millimetres, from 0 to " + MOST_MM);
        }
        if (mm.signum() < 0) {
            throw new IllegalArgumentException(
                    "depth must not be negative, but was " + Excerpt.of(mm.toString()) + " mm");
        }
        if (mm.compareTo(MOST_MM) > 0) {
            throw new IllegalArgumentException("depth must not be over " + MOST_MM + " mm");
        }
        return new Depth(mm.movePointRight(3).setScale(0, RoundingMode.HALF_UP).intValueExact(), kind);
    }

    /** Millimetres, exactly and without trailing zeros. */
    public static BigDecimal toMm(long micrometres) {
        BigDecimal mm = BigDecimal.valueOf(micrometres, 3).stripTrailingZeros();
        return mm.scale() < 0 ? mm.setScale(0) : mm;
    }

    public BigDecimal mm() {
        return toMm(micrometres);
    }
}
