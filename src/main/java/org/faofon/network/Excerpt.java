package org.faofon.network;

/** The beginning of what somebody sent, short enough for an answer or a line of the log. */
public final class Excerpt {
    private static final int LETTERS = 60;

    private Excerpt() {}

    /** Up to sixty letters. */
    public static String of(String text) {
        return of(text, LETTERS);
    }

    /** Up to so many letters, and "…" where there were more. */
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }
}
