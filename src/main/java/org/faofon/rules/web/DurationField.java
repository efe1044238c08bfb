package org.faofon.rules.web;

import java.math.BigDecimal;
import java.time.Duration;
import org.faofon.common.text.ThaiDigits;

/** Durations in a form: a number and a unit, of minutes, hours or days. */
record DurationField(String number, String unit) {
    private static final long HOURS_SAID_AS_HOURS = 72;

    /** The longest unit in which it is whole; up to three days in hours, as is usual for rain. */
    static DurationField of(Duration span) {
        if (span.toHours() > HOURS_SAID_AS_HOURS && span.toHours() % 24 == 0 && span.toMinutesPart() == 0) {
            return new DurationField(Long.toString(span.toDays()), "d");
        }
        if (span.toMinutes() % 60 == 0) {
            return new DurationField(Long.toString(span.toHours()), "h");
        }
        return new DurationField(Long.toString(span.toMinutes()), "m");
    }

    /** In ISO 8601, or the text if it is not a number, so that the parser of rules reports the error. */
    static String iso(String number, String unit) {
        String text = ThaiDigits.toArabic(number.strip()).replace(',', '.');
        if (!text.matches("\\d{1,6}(\\.\\d{1,4})?")) {
            return text;
        }
        long seconds = new BigDecimal(text)
                .multiply(BigDecimal.valueOf(secondsOf(unit)))
                .longValue();
        return Duration.ofSeconds(seconds).toString();
    }

    private static long secondsOf(String unit) {
        return switch (unit) {
            case "d" -> Duration.ofDays(1).toSeconds();
            case "h" -> Duration.ofHours(1).toSeconds();
            default -> Duration.ofMinutes(1).toSeconds();
        };
    }
}
