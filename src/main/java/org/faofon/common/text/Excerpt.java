package org.faofon.common.text;

import java.util.regex.Pattern;

/**
 * The beginning of an input, short enough for a response or a log line. It stays on one line: a character that would
 * break it, or control a terminal, becomes a space.
 */
public final class Excerpt {
    private static final int LETTERS = 60;
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]");

    private Excerpt() {}

    /** Up to sixty characters. */
    public static String of(String text) {
        return of(text, LETTERS);
    }

    /** Up to that many characters, and "…" if there were more. */
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return withoutControls(text);
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return withoutControls(text.substring(0, end)) + "…";
    }

    private static String withoutControls(String text) {
        return CONTROLS.matcher(text).replaceAll(" ");
    }
}
