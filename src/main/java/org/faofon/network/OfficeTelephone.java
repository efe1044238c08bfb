package org.faofon.network;

import java.util.regex.Pattern;
import org.faofon.common.text.ThaiDigits;

/**
 * The telephone number of the office of a school or a district.
 *
 * @param code of the school or district
 * @param telephone with Arabic digits
 */
public record OfficeTelephone(Place place, String code, String telephone) {
    /** Digits with what people write between them, and an extension. */
    private static final Pattern FORM =
            Pattern.compile("(?=(?:\\D*\\d){3})[0-9+()\\- ]{3,}(?:(?:ต่อ|ext\\.?|#) ?[0-9]{1,6})?");

    private static final int LONGEST = 40;

    /** Whose office it is. */
    public enum Place {
        SCHOOL,
        DISTRICT
    }

    /** The number with Arabic digits and single spaces. */
    public static String plain(String text) {
        return ThaiDigits.toArabic(text.strip()).replaceAll("\\s+", " ");
    }

    /** The number without its extension, as a telephone dials it. */
    public static String dial(String plain) {
        return plain.replaceAll("(ต่อ|ext|#).*", "").replaceAll("[^0-9+]", "");
    }

    /** Whether a plain number looks like one. */
    public static boolean isNumber(String plain) {
        return plain.length() <= LONGEST && FORM.matcher(plain).matches();
    }
}
