package org.faofon.bench;

import java.util.List;
import java.util.Locale;

/** Many numbers as one, and one as people read it: three digits that matter, thousands apart. */
final class Numbers {
    private Numbers() {}

    static String round(double number) {
        if (number >= 100) {
            return String.format(Locale.ROOT, "%,d", Math.round(number));
        }
        return String.format(Locale.ROOT, number >= 10 ? "%.1f" : "%.2f", number);
    }

    static double median(List<Double> numbers) {
        return numbers.stream().sorted().toList().get(numbers.size() / 2);
    }
}
