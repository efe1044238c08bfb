package org.faofon.network.roster;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.faofon.common.text.ThaiDigits;
import org.faofon.network.GaugeKind;
import org.faofon.network.GeoPoint;
import org.faofon.network.OfficeTelephone;
import org.faofon.network.WigosIdentifier;
import org.faofon.network.roster.RosterLine.Wording;

/** Reads the single fields of a roster. */
final class RosterField {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PIN = Pattern.compile("\\d{4,12}");
    private static final int SHORTEST_PIN = 4;
    private static final Pattern MODULUS = Pattern.compile("\\d{1,11}");
    private static final long LARGEST_MODULUS = 10_000_000_000L;
    static final BigDecimal LARGEST_TIP_MM = BigDecimal.valueOf(100);
    static final BigDecimal LARGEST_CAPACITY_MM = BigDecimal.valueOf(10_000);
    private static final int SHORTEST_TOKEN = 8;
    private static final Pattern NUMBER_OF_A_SPREADSHEET = Pattern.compile("\\d([.,]\\d+)?[eE][+-]?\\d{1,3}");
    private static final Duration SHORTEST_INTERVAL = Duration.ofMinutes(1);
    private static final Duration LONGEST_INTERVAL = Duration.ofDays(7);
    private static final int LONGEST_EXCERPT = 40;

    private RosterField() {}

    /** Why a field cannot be read. */
    static final class Misread extends RuntimeException {
        private final transient Wording wording;

        Misread(Wording wording) {
            super(null, null, false, false);
            this.wording = wording;
        }

        Wording wording() {
            return wording;
        }
    }

    private static boolean between(BigDecimal value, int least, int most) {
        return value.compareTo(BigDecimal.valueOf(least)) >= 0 && value.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    static String code(String text) {
        String code = ThaiDigits.toArabic(text);
        if (!CODE.matcher(code).matches()) {
            throw new Misread(words -> words.notACode(cut(text)));
        }
        return code;
    }

    static GaugeKind kind(String text) {
        String name = text.toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_");
        for (GaugeKind kind : GaugeKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw new Misread(words -> words.notAKind(cut(text)));
    }

    static BigDecimal number(String text) {
        try {
            return ThaiDigits.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Misread(words -> words.notANumber(cut(text)));
        }
    }

    static double elevation(String text) {
        BigDecimal metres = number(text);
        int most = GeoPoint.HIGHEST_METRES;
        if (!between(metres, -most, most)) {
            throw new Misread(words -> words.outOfRange("-" + most, Integer.toString(most), cut(text)));
        }
        return metres.doubleValue();
    }

    static long modulus(String text) {
        String digits = ThaiDigits.toArabic(text);
        long modulus = MODULUS.matcher(digits).matches() ? Long.parseLong(digits) : 0;
        if (modulus < 2 || modulus > LARGEST_MODULUS) {
            throw new Misread(words -> words.notAModulus(Long.toString(LARGEST_MODULUS), cut(text)));
        }
        return modulus;
    }

    static int micrometres(String text, BigDecimal mostMm) {
        BigDecimal mm = number(text);
        if (mm.compareTo(mostMm) > 0) {
            throw new Misread(words -> words.outOfRange("0.001", mostMm.toPlainString(), cut(text)));
        }
        if (mm.signum() <= 0 || mm.stripTrailingZeros().scale() > 3) {
            throw new Misread(words -> words.notADepth(cut(text)));
        }
        return mm.movePointRight(3).intValueExact();
    }

    static Duration interval(String text) {
        Duration interval;
        try {
            interval = Duration.parse(ThaiDigits.toArabic(text));
        } catch (DateTimeException | ArithmeticException e) {
            throw new Misread(words -> words.notAnInterval(cut(text)));
        }
        if (interval.compareTo(SHORTEST_INTERVAL) < 0 || interval.compareTo(LONGEST_INTERVAL) > 0) {
            throw new Misread(words -> words.intervalOutOfRange(cut(text)));
        }
        return interval;
    }

    static String token(String text) {
        if (NUMBER_OF_A_SPREADSHEET.matcher(text).matches()) {
            throw new Misread(RosterMessages::tokenIsANumber);
        }
        if (text.length() < SHORTEST_TOKEN) {
            throw new Misread(words -> words.tokenTooShort(SHORTEST_TOKEN));
        }
        return text;
    }

    /** Never with the value itself: it is a secret. */
    static String pin(String text) {
        String digits = ThaiDigits.toArabic(text);
        if (DIGITS.matcher(digits).matches() && digits.length() < SHORTEST_PIN) {
            throw new Misread(words -> words.pinLostZeros(digits.length()));
        }
        if (!PIN.matcher(digits).matches()) {
            throw new Misread(RosterMessages::notAPin);
        }
        return digits;
    }

    static String telephone(String text) {
        String number = OfficeTelephone.plain(text);
        if (!OfficeTelephone.isNumber(number)) {
            throw new Misread(words -> words.notATelephone(cut(text)));
        }
        return number;
    }

    static String cut(String text) {
        return text.length() <= LONGEST_EXCERPT ? text : text.substring(0, LONGEST_EXCERPT) + "…";
    }

    static WigosIdentifier wigos(String text) {
        try {
            return WigosIdentifier.parse(ThaiDigits.toArabic(text));
        } catch (IllegalArgumentException e) {
            throw new Misread(words -> words.notAWigosIdentifier(cut(text)));
        }
    }
}
