package org.faofon.channels.line.volunteers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faofon.common.text.ThaiDigits;
import org.faofon.readings.Depth;

/**
 * Parses a volunteer's message about the rain in the cylinder: {@code 12.5}, {@code ๑๒,๕ มม. ค่ะ}, {@code ไม่มีฝน},
 * {@code เมื่อวาน 30}, {@code แก้ 21.5}, {@code ตอนนี้ 62}, {@code เทแล้ว 148}.
 *
 * @param corrects whether it corrects an earlier report
 */
record ReadingMessageParser(Rain rain, When when, boolean corrects) {
    /** The reading that it is about. */
    enum When {
        /** This morning's, without saying so. */
        MORNING,
        TODAY,
        YESTERDAY,
        /** The level of the cylinder, which was not emptied. */
        NOW,
        /** The level of the cylinder before it was emptied. */
        EMPTIED
    }

    private static final List<String> THANKS = List.of(
            "", "ขอบคุณ", "ขอบคุณมาก", "ขอบใจ", "รับทราบ", "โอเค", "สวัสดี", "thanks", "thank you", "ok", "okay");

    /** What was in the cylinder. */
    sealed interface Rain {
        /** A depth, or a trace, or at least that much. */
        record Measured(Depth depth) implements Rain {}

        /** At least the capacity of the cylinder. */
        record Overflow() implements Rain {}

        /** Nobody could read it; this is never the same as no rain. */
        record NotMeasured() implements Rain {}

        /** A number that no cylinder can show, and why. */
        record Impossible(String said) implements Rain {}
    }

    /** Polite words, punctuation and emoji after the content. */
    private static final Pattern ENDING = Pattern.compile(
            "(\\s|[.!~…]|ๆ|\\p{So}|\\p{Sk}|\\x{fe0f}|\\x{20e3}"
                    + "|ครับผม|คร้าบ+|ครับ+|ค้าบ+|คับ+|งับ+|ฮะ|ค่ะ|คะ|ค๊ะ|ค้ะ|ค่า+|ค้า+|จ้า+|จ้ะ|จ๊ะ|จ๋า+|นะ|น่ะ|คุณครู|ครู|please|sir)+$");

    private static final Pattern CORRECTION = Pattern.compile("^(แก้ไขเป็น|แก้ไข|แก้เป็น|แก้|fix|correct)\\s*");
    private static final String DAY = "วันนี้|เมื่อเช้านี้|เมื่อเช้า|เช้านี้|today";
    private static final String DAY_BEFORE = "เมื่อวานนี้|เมื่อวาน|yesterday";
    private static final String NOW = "ตอนนี้|ขณะนี้|now";
    private static final String EMPTIED = "(?:เท(?:น้ำ)?(?:ทิ้ง|ออก)?แล้ว|emptied)";
    private static final Pattern WHEN_FIRST =
            Pattern.compile("^(%s|%s|%s|%s)\\s*".formatted(DAY, DAY_BEFORE, NOW, EMPTIED));
    private static final Pattern WHEN_LAST =
            Pattern.compile("\\s*(%s|%s|%s|%s)$".formatted(DAY, DAY_BEFORE, NOW, EMPTIED));

    private static final Pattern OVERFLOW =
            Pattern.compile("^(น้ำ)?(ล้นกระบอก|ล้น|เต็มกระบอก|เต็ม|overflow)(แล้ว)?\\s*");
    private static final Pattern NUMBER =
            Pattern.compile("^(?:(?:ปริมาณ)?(?:น้ำ)?ฝน\\s*)?(?:ในกระบอก\\s*)?(?:มี\\s*|(?:วัด|อ่าน)?ได้\\s*)?"
                    + "(-?\\d{1,6}(?:[.]\\d{1,3}|,\\d{1,2})?)\\s*" // 1,250 more often means a thousand than one.
                    + "(?:มิลลิเมตร|มิลลิเมต|มิลลิ|มิลล์|มิล|ม\\.ม\\.?|มม\\.?|millimet(?:re|er)s?|mm\\.?)?$");

    private static final List<String> DRY =
            List.of("ไม่มีฝน", "ไม่มีฝนเลย", "ฝนไม่ตก", "ฝนไม่ตกเลย", "ไม่ตก", "no rain", "dry");
    private static final List<String> TRACE = List.of(
            "ฝนนิดเดียว",
            "นิดเดียว",
            "มีฝนนิดเดียว",
            "ฝนตกนิดเดียว",
            "ฝนนิดเดียว (น้อยกว่า 0.1 มม.)",
            "ฝนเล็กน้อยวัดไม่ได้",
            "วัดจำนวนไม่ได้",
            "ฝนวัดจำนวนไม่ได้",
            "trace",
            "a trace",
            "a trace (less than 0.1 mm)");
    private static final List<String> NOT_MEASURED =
            List.of("วัดไม่ได้วันนี้", "ไม่ได้วัด", "เข้าไม่ถึง", "อ่านไม่ได้", "not measured");

    /** What the text says about rain; empty if it is about something else. */
    static Optional<ReadingMessageParser> parse(String text) {
        Words words = new Words(withoutEnding(text));
        if (NOT_MEASURED.contains(words.left)) { // One of them ends with a day.
            return Optional.of(new ReadingMessageParser(new Rain.NotMeasured(), When.MORNING, false));
        }
        boolean corrects = words.skip(CORRECTION).isPresent();
        When when = words.skip(WHEN_FIRST)
                .or(() -> words.skip(WHEN_LAST))
                .map(ReadingMessageParser::when)
                .orElse(When.MORNING);
        words.skip(ENDING);
        return rain(words, when).map(rain -> new ReadingMessageParser(rain, when, corrects));
    }

    /** The same in lower case and Arabic digits, without polite endings. */
    static String withoutEnding(String text) {
        Words words = new Words(ThaiDigits.toArabic(text).strip().toLowerCase(Locale.ROOT));
        words.skip(ENDING);
        return words.left;
    }

    /** Whether it is only polite, so that no report was meant. */
    static boolean isPoliteness(String text) {
        return THANKS.contains(withoutEnding(text));
    }

    private static When when(String word) {
        if (word.matches(DAY_BEFORE)) {
            return When.YESTERDAY;
        }
        if (word.matches(DAY)) {
            return When.TODAY;
        }
        return word.matches(NOW) ? When.NOW : When.EMPTIED;
    }

    private static Optional<Rain> rain(Words words, When when) {
        Optional<Rain> inWords = inWords(words.left);
        if (inWords.isPresent()) {
            // "No rain now" is about the sky, not about the cylinder.
            return when == When.NOW || when == When.EMPTIED ? Optional.empty() : inWords;
        }
        boolean overflows = words.skip(OVERFLOW).isPresent();
        if (overflows && words.left.isEmpty()) {
            return Optional.of(new Rain.Overflow());
        }
        Matcher number = NUMBER.matcher(words.left);
        return number.matches()
                ? Optional.of(measured(number.group(1), overflows ? Depth.Kind.AT_LEAST : Depth.Kind.EXACT))
                : Optional.empty();
    }

    private static Optional<Rain> inWords(String words) {
        if (DRY.contains(words)) {
            return Optional.of(new Rain.Measured(Depth.ofMicrometres(0)));
        }
        if (TRACE.contains(words)) {
            return Optional.of(new Rain.Measured(Depth.TRACE));
        }
        return NOT_MEASURED.contains(words) ? Optional.of(new Rain.NotMeasured()) : Optional.empty();
    }

    private static Rain measured(String number, Depth.Kind kind) {
        BigDecimal mm = ThaiDigits.parse(number);
        try {
            return new Rain.Measured(Depth.ofMm(mm, kind));
        } catch (IllegalArgumentException e) {
            return new Rain.Impossible(number);
        }
    }

    /** The text that is not parsed yet. */
    private static final class Words {
        private String left;

        Words(String text) {
            left = text;
        }

        /** Removes the word and returns it, if it is there. */
        Optional<String> skip(Pattern word) {
            Matcher found = word.matcher(left);
            if (!found.find()) {
                return Optional.empty();
            }
            String rest = left.substring(0, found.start()) + left.substring(found.end());
            String skipped = found.group().strip();
            left = rest.strip();
            return Optional.of(skipped);
        }
    }
}
