package org.faofon.readings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A colour of 24 h rain on maps and in lists. The classes of the Thai Meteorological Department end at 90 mm; above it,
 * three steps more tell a wet day from a disaster.
 *
 * @param key the name in CSS classes
 * @param rainClass the class that it belongs to
 * @param range its bounds in millimetres, for legends
 */
public record RainShade(String key, RainClass rainClass, String range) {
    /** The bounds above the heaviest class in millimetres, ascending; more than a bound has its shade. */
    public static final List<Integer> STEPS_MM = List.of(150, 200, 300);

    /** All, the driest first. */
    public static List<RainShade> all() {
        return Stream.concat(
                        Stream.of(RainClass.values()).map(RainShade::of),
                        Stream.iterate(0, step -> step + 1)
                                .limit(STEPS_MM.size())
                                .map(RainShade::ofStep))
                .toList();
    }

    private static RainShade of(RainClass rainClass) {
        String range = rainClass == RainClass.VERY_HEAVY ? "90.1–" + STEPS_MM.get(0) : rainClass.range();
        return new RainShade(rainClass.key(), rainClass, range);
    }

    private static RainShade ofStep(int step) {
        boolean last = step == STEPS_MM.size() - 1;
        String range = last ? ">" + STEPS_MM.get(step) : STEPS_MM.get(step) + ".1–" + STEPS_MM.get(step + 1);
        return new RainShade(keyOf(STEPS_MM.get(step)), RainClass.VERY_HEAVY, range);
    }

    /** The key of the shade of a 24 h total. */
    public static String keyOf(RainClass rainClass, BigDecimal mm) {
        if (rainClass != RainClass.VERY_HEAVY) {
            return rainClass.key();
        }
        return STEPS_MM.stream()
                .filter(step -> mm.compareTo(BigDecimal.valueOf(step)) > 0)
                .reduce((lower, higher) -> higher)
                .map(RainShade::keyOf)
                .orElse(rainClass.key());
    }

    private static String keyOf(int step) {
        return String.format(Locale.ROOT, "over-%d", step);
    }
}
