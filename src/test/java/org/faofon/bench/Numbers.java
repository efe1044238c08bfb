package org.faofon.bench;

import java.util.Locale;

/** Numbers as people read them: three digits that matter, thousands apart. */
final class Numbers {
    private Numbers() {}

    static String round(double number) {
        if (number >= 100) {
            return String.format(Locale.ROOT, "%,d", Math.round(number));
        }
        return String.format(Locale.ROOT, number >= 10 ? "%.1f" : "%.2f", number);
    }
}
