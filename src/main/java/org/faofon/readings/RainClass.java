package org.faofon.readings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How much it rained in 24 hours, in the classes of the Thai Meteorological Department. */
public enum RainClass {
    /** Unknown: too little of the time was observed, and what was observed is not heavy. */
    UNKNOWN,
    NONE,
    /** Less than 0.1 mm: the department's ฝนวัดจำนวนไม่ได้, ฝนนิดเดียว in our texts. */
    TRACE,
    /** To 10.0 mm, ฝนเล็กน้อย. */
    LIGHT,
    /** To 35.0 mm, ฝนปานกลาง. */
    MODERATE,
    /** To 90.0 mm, ฝนหนัก. */
    HEAVY,
    /** ฝนหนักมาก. */
    VERY_HEAVY;

    private static final long TRACE_BELOW = 100;
    private static final long LIGHT_TO = 10_000;
    private static final long MODERATE_TO = 35_000;
    private static final long HEAVY_TO = 90_000;

    /** Below the first it is a trace; to the others, each included, it is light, moderate and heavy. */
    public static final List<BigDecimal> BOUNDS_MM = Stream.of(TRACE_BELOW, LIGHT_TO, MODERATE_TO, HEAVY_TO)
            .map(Depth::toMm)
            .toList();

    /** Below this coverage, the observed rain does not tell the class of the whole time. */
    private static final double ENOUGH_TO_CLASSIFY = 0.8;

    /**
     * The class of a total. If the time was only partly observed, it has a class only where the observed part alone is
     * heavy: two millimetres in one hour of a day are not a day of light rain.
     *
     * @param trace whether rain was seen that was too little to measure
     */
    public static RainClass of(RainTotal total, boolean trace) {
        RainClass observed = ofDay(total.depthMicrometres(), trace);
        return partly(total) && observed.compareTo(HEAVY) < 0 ? UNKNOWN : observed;
    }

    /** Whether no rain was observed and too little of the time to call it dry. */
    public static boolean unobserved(RainTotal total, boolean trace) {
        return total.depthMicrometres() == 0 && !trace && partly(total);
    }

    /** The class of a day that was observed, by its depth in micrometres. */
    public static RainClass ofDay(long depth, boolean trace) {
        if (depth == 0 && !trace) {
            return NONE;
        }
        if (depth < TRACE_BELOW) {
            return TRACE;
        }
        if (depth <= LIGHT_TO) {
            return LIGHT;
        }
        if (depth <= MODERATE_TO) {
            return MODERATE;
        }
        return depth <= HEAVY_TO ? HEAVY : VERY_HEAVY;
    }

    /** Whether the observed rain may be much less than what fell. */
    public static boolean partly(RainTotal total) {
        return total.coverage() < ENOUGH_TO_CLASSIFY;
    }

    /** Its bounds in millimetres, for legends. */
    public String range() {
        return switch (this) {
            case UNKNOWN -> "?";
            case NONE -> "0";
            case TRACE -> "<0.1";
            case LIGHT -> "0.1–10";
            case MODERATE -> "10.1–35";
            case HEAVY -> "35.1–90";
            case VERY_HEAVY -> ">90";
        };
    }

    /** The name in addresses, CSS classes and messages. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
