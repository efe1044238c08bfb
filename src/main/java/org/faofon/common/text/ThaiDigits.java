package org.faofon.common.text;

import java.math.BigDecimal;

/** Numbers as people in Thailand write them: also with Thai digits (๐–๙), full-width digits and a decimal comma. */
public final class ThaiDigits {
    private static final char THAI_ZERO = '๐';
    private static final char THAI_NINE = '๙';

    /** Full-width forms, as some keyboards write them, are in the order of ASCII. */
    private static final char FULL_WIDTH_FIRST = '\uff0b'; // +

    private static final char FULL_WIDTH_LAST = '\uff19'; // 9
    private static final int FULL_WIDTH_AHEAD = 0xfee0;

    private ThaiDigits() {}

    /** The same text with Arabic digits. */
    public static String toArabic(String text) {
        if (isArabic(text)) { // Nearly all of a table with years of readings.
            return text;
        }
        StringBuilder arabic = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            arabic.append(toArabic(text.charAt(i)));
        }
        return arabic.toString();
    }

    private static boolean isArabic(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (toArabic(text.charAt(i)) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static char toArabic(char letter) {
        if (letter >= THAI_ZERO && letter <= THAI_NINE) {
            return (char) ('0' + letter - THAI_ZERO);
        }
        boolean fullWidth = letter >= FULL_WIDTH_FIRST && letter <= FULL_WIDTH_LAST;
        return fullWidth ? (char) (letter - FULL_WIDTH_AHEAD) : letter;
    }

    /**
     * Parses a number.
     *
     * @throws IllegalArgumentException if it is not a number, or too long to be written out
     */
    public static BigDecimal parse(String text) {
        return BoundedDecimal.parse(toArabic(text.strip()).replace(',', '.'));
    }
}
