package org.faofon.channels.line;

import java.util.List;

/** Fits texts into LINE's limits without cutting a sentence, if possible. */
public final class TextTruncation {
    private static final String CUT = "…";

    private TextTruncation() {}

    /** The first text that fits; if none does, the last one, cut at the end of a sentence. */
    public static String firstThatFits(int most, List<String> fromLongToShort) {
        return fromLongToShort.stream()
                .filter(text -> text.length() <= most)
                .findFirst()
                .orElseGet(() -> fit(fromLongToShort.get(fromLongToShort.size() - 1), most));
    }

    /**
     * At most that many characters: up to the last line that fits, or the last space, which in Thai separates
     * sentences.
     */
    public static String fit(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        String kept = text.substring(0, most - CUT.length());
        int end = Math.max(kept.lastIndexOf('\n'), kept.lastIndexOf(' '));
        if (end < most / 2) {
            end = Character.isHighSurrogate(kept.charAt(kept.length() - 1)) ? kept.length() - 1 : kept.length();
        }
        return kept.substring(0, end).stripTrailing() + CUT;
    }
}
