package org.faofon.common.graphics;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Breaks a text into lines that fit. Thai has no spaces between words: Java's dictionary finds them where the runtime has
 * it; otherwise a line ends between two letters, never before a vowel or tone mark of the letter.
 */
public final class ThaiLineBreaker {
    private static final Locale THAI = Locale.forLanguageTag("th-TH");
    private static final String ELLIPSIS = "…";

    private ThaiLineBreaker() {}

    /**
     * The text in at most that many lines; the last one ends with an ellipsis if there is more.
     *
     * @param width the width of a text
     */
    public static List<String> lines(String text, double room, int most, ToDoubleFunction<String> width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text, room, width)) {
            if (!line.isEmpty() && width.applyAsDouble((line + piece).stripTrailing()) > room) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString().strip());
        return lines.size() <= most ? lines : shortened(lines.subList(0, most), room, width);
    }

    private static List<String> shortened(List<String> lines, double room, ToDoubleFunction<String> width) {
        List<String> kept = new ArrayList<>(lines);
        List<String> letters = letters(kept.remove(kept.size() - 1));
        int end = letters.size();
        while (end > 0 && width.applyAsDouble(String.join("", letters.subList(0, end)) + ELLIPSIS) > room) {
            end--;
        }
        kept.add(String.join("", letters.subList(0, end)).stripTrailing() + ELLIPSIS);
        return kept;
    }

    /** Words with the spaces after them; what is longer than a line, letter by letter. */
    private static List<String> pieces(String text, double room, ToDoubleFunction<String> width) {
        return split(text, BreakIterator.getLineInstance(THAI)).stream()
                .flatMap(word -> width.applyAsDouble(word) > room ? letters(word).stream() : List.of(word).stream())
                .toList();
    }

    private static List<String> letters(String text) {
        return split(text, BreakIterator.getCharacterInstance(THAI));
    }

    private static List<String> split(String text, BreakIterator breaks) {
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }
}
