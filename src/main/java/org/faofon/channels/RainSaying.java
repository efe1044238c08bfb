package org.faofon.channels;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faofon.network.Digits;
import org.faofon.readings.Depth;

/**
 * What a volunteer writes in a chat about a morning's rain, as it is written there: {@code 12.5}, {@code ๑๒,๕ มม.},
 * {@code ไม่มีฝน}, {@code เมื่อวาน 30}, {@code แก้ 21.5}.
 *
 * @param daysAgo 0 for this morning's reading, 1 for yesterday's
 * @param corrects whether it stands against what was said before
 */
record RainSaying(Rain rain, int daysAgo, boolean corrects) {
    /** What was in the cylinder. */
    sealed interface Rain {
        /** A depth, or a trace, or at least that much. */
        record Measured(Depth depth) implements Rain {}

        /** Nobody could read it; never the same as no rain. */
        record NotMeasured() implements Rain {}

        /** A number that no cylinder can say, and why. */
        record Impossible(String said) implements Rain {}
    }

    private static final Pattern CORRECTION = Pattern.compile("^(แก้ไข|แก้เป็น|แก้|fix|correct)\\s*");
    private static final Pattern TODAY = Pattern.compile("^(วันนี้|เช้านี้|today)\\s*");
    private static final Pattern YESTERDAY = Pattern.compile("^(เมื่อวานนี้|เมื่อวาน|yesterday)\\s*");
    private static final Pattern OVERFLOW = Pattern.compile("^(ล้นกระบอก|ล้น|overflow)\\s*");
    private static final Pattern NUMBER =
            Pattern.compile("^(ฝน\\s*)?(-?\\d{1,6}([.,]\\d{1,3})?)\\s*(มิลลิเมตร|มม\\.?|mm\\.?)?$");

    private static final List<String> DRY = List.of("ไม่มีฝน", "ฝนไม่ตก", "ไม่ตก", "no rain", "dry");
    private static final List<String> TRACE =
            List.of("ฝนเล็กน้อยวัดไม่ได้", "วัดจำนวนไม่ได้", "ฝนวัดจำนวนไม่ได้", "trace");
    private static final List<String> NOT_MEASURED =
            List.of("วัดไม่ได้วันนี้", "ไม่ได้วัด", "เข้าไม่ถึง", "อ่านไม่ได้", "not measured");

    /** What the text says of rain; empty if it is about something else. */
    static Optional<RainSaying> parse(String text) {
        Words words = new Words(Digits.toArabic(text).strip().toLowerCase(Locale.ROOT));
        boolean corrects = words.skip(CORRECTION);
        int daysAgo = words.skip(YESTERDAY) ? 1 : 0;
        if (daysAgo == 0) {
            words.skip(TODAY);
        }
        return rain(words).map(rain -> new RainSaying(rain, daysAgo, corrects));
    }

    private static Optional<Rain> rain(Words words) {
        if (DRY.contains(words.left)) {
            return Optional.of(new Rain.Measured(Depth.ofMicrometres(0)));
        }
        if (TRACE.contains(words.left)) {
            return Optional.of(new Rain.Measured(Depth.TRACE));
        }
        if (NOT_MEASURED.contains(words.left)) {
            return Optional.of(new Rain.NotMeasured());
        }
        boolean overflows = words.skip(OVERFLOW);
        Matcher number = NUMBER.matcher(words.left);
        return number.matches()
                ? Optional.of(measured(number.group(2), overflows ? Depth.Kind.AT_LEAST : Depth.Kind.EXACT))
                : Optional.empty();
    }

    private static Rain measured(String number, Depth.Kind kind) {
        BigDecimal mm = Digits.parse(number);
        try {
            return new Rain.Measured(Depth.ofMm(mm, kind));
        } catch (IllegalArgumentException e) {
            return new Rain.Impossible(number);
        }
    }

    /** The text that has not been understood yet. */
    private static final class Words {
        private String left;

        Words(String text) {
            left = text;
        }

        boolean skip(Pattern word) {
            Matcher found = word.matcher(left);
            if (!found.find()) {
                return false;
            }
            left = left.substring(found.end());
            return true;
        }
    }
}
