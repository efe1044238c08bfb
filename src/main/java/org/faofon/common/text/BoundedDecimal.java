package org.faofon.common.text;

import java.math.BigDecimal;

/**
 * Decimal numbers that are short enough to be written out. {@code 1e999999999} is a short text, but its digits would fill
 * the memory; so a number is measured here before anything is computed with it.
 */
public final class BoundedDecimal {
    /** Digits, and places before or after the point: any double fits. */
    public static final int MOST_DIGITS = 400;

    private BoundedDecimal() {}

    /**
     * The number that the text says, in Arabic digits.
     *
     * @throws IllegalArgumentException if it says none, or one that is too long
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

    /** Whether it may be written out. */
    public static boolean isShort(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
    }
}
