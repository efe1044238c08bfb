package org.faofon.gateways;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Times with an offset as ISO 8601 writes them.
 *
 * <p>The form that nearly every message uses is read digit by digit: the library's way, which takes all the others, would
 * be a tenth of the work of taking in a reading.
 */
final class IsoTime {
    private static final String FORM = "0000-00-00T00:00:00+00:00";
    private static final int ZONE = FORM.indexOf('+');

    private IsoTime() {}

    /** @throws java.time.DateTimeException if it is no time, or has no offset */
    static OffsetDateTime parse(String text) {
        return hasTheForm(text) ? read(text) : OffsetDateTime.parse(text);
    }

    private static boolean hasTheForm(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char wanted = FORM.charAt(i);
            char is = text.charAt(i);
            boolean fits = wanted == '0' ? is >= '0' && is <= '9' : is == wanted || (i == ZONE && is == '-');
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static OffsetDateTime read(String text) {
        int sign = text.charAt(ZONE) == '-' ? -1 : 1;
        ZoneOffset zone = ZoneOffset.ofHoursMinutes(sign * number(text, 20, 2), sign * number(text, 23, 2));
        return OffsetDateTime.of(
                number(text, 0, 4),
                number(text, 5, 2),
                number(text, 8, 2),
                number(text, 11, 2),
                number(text, 14, 2),
                number(text, 17, 2),
                0,
                zone);
    }

    private static int number(String text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }
}
