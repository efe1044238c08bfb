package org.faofon.incidents.pdf;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Breaks text into lines. Thai has no spaces between words; Java's dictionary finds them. What is longer than a line is
 * broken between letters, but never between a letter and its vowel or tone mark.
 */
final class LineBreaker {
    /** A number and its unit, a time or a share in brackets, a name and what it is the name of, and compound words. */
    private static final Pattern TOGETHER =
            Pattern.compile("\\(?[<≥]?\\d[\\d:.,–]* ?(?:น\\.|มม\\.|ชม\\.|นาที|วินาที|mm|h|%)\\)?|\\(?\\d+:\\d+\\)?"
                    + "|\\([^()\\s]{1,12} \\d+%\\)|(?:อ|จ|ต|รร)\\.\\S+|สูงสุด|รับทราบ|น้ำป่าไหลหลาก");

    private static final Locale THAI = Locale.forLanguageTag("th");

    private final ToDoubleFunction<String> width;
    private final double room;
    private final List<String> lines = new ArrayList<>();

    private LineBreaker(ToDoubleFunction<String> width, double room) {
        this.width = width;
        this.room = room;
    }

    /** At least one line; the line breaks of the text are kept. */
    static List<String> lines(String text, double room, ToDoubleFunction<String> width) {
        LineBreaker breaker = new LineBreaker(width, room);
        text.lines().forEach(breaker::add);
        return breaker.lines.isEmpty() ? List.of("") : breaker.lines;
    }

    private boolean fits(String line) {
        return width.applyAsDouble(line.stripTrailing()) <= room;
    }

    private void add(String paragraph) {
        if (fits(paragraph)) {
            lines.add(paragraph);
            return;
        }
        BreakIterator words = BreakIterator.getLineInstance(THAI);
        words.setText(paragraph);
        BitSet together = together(paragraph);
        String line = "";
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            if (together.get(end)) {
                continue;
            }
            String word = paragraph.substring(start, end);
            if (!fits(line + word)) {
                flush(line);
                line = fits(word) ? word : splitLong(word);
            } else {
                line += word;
            }
            start = end;
        }
        flush(line);
    }

    /** The places between two letters that must not be parted. */
    private static BitSet together(String paragraph) {
        BitSet places = new BitSet();
        Matcher found = TOGETHER.matcher(paragraph);
        while (found.find()) {
            places.set(found.start() + 1, found.end());
        }
        return places;
    }

    private void flush(String line) {
        if (!line.isBlank()) {
            lines.add(line.stripTrailing());
        }
    }

    /** All but the rest, which begins the next line. */
    private String splitLong(String word) {
        String rest = word;
        while (!fits(rest)) {
            int end = rest.length() - 1;
            while (end > 1 && (isMark(rest.charAt(end)) || !fits(rest.substring(0, end)))) {
                end--;
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
            if (rest.length() <= 1) {
                break;
            }
        }
        return rest;
    }

    private static boolean isMark(char letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }
}
