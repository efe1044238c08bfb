package org.faofon.network;

import java.math.BigDecimal;

/** Numbers as people here write them: with Thai digits (๐–๙) and a decimal comma as well. */
public final class Digits {
    private static final char THAI_ZERO = '๐';
    private static final char THAI_NINE = '๙';

    private Digits() {}

    /** The same text with Arabic digits. */
    public static String toArabic(String text) {
        StringBuilder arabic = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean thai = letter >= THAI_ZERO && letter <= THAI_NINE;
            arabic.append(thai ? (char) ('0' + letter - THAI_ZERO) : letter);
        }
        return arabic.toString();
    }

    /**
     * The number that the text says.
     *
     * @throws IllegalArgumentException if it says none, or one that is too long to be written out
     */
    public static BigDecimal parse(String text) {
        return BoundedDecimal.parse(toArabic(text.strip()).replace(',', '.'));
    }
}
