package org.faofon.common.text;

import java.math.BigDecimal;

/**
 * Decimal numbers of limited length. {@code 1e999999999} is a short text, but its digits would fill the memory; so the
 * length of a number is checked here before it is used.
 */
public final class BoundedDecimal {
    /** The maximum number of digits, and of places before or after the point: any double fits. */
    public static final int MOST_DIGITS = 400;

    private BoundedDecimal() {}

    /**
     * Parses a number in Arabic digits.
     *
     * @throws IllegalArgumentException if it is not a number, or too long
     */
    public static BigDecimal parse(String text) {
        if (text.length() > MOST_DIGITS) {
            throw new IllegalArgumentException("\"" + Excerpt.of(text) + "\" is too long for a number");
        }
        BigDecimal number;
        try {
            number = new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + Excerpt.of(text) + "\" is not a number", e);
        }
        return check(number);
    }

    /**
     * The same number.
     *
     * @throws IllegalArgumentException if it is too long to be written out
     */
    public static BigDecimal check(BigDecimal number) {
        if (!isShort(number)) {
            throw new IllegalArgumentException("\"%s\" is not a plain number of at most %d digits"
                    .formatted(Excerpt.of(number.toString()), MOST_DIGITS));
        }
        return number;
    }

    /** Whether it is short enough to be written out. */
    public static boolean isShort(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
    }
}
