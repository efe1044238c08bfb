package org.faofon.sensorthings.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faofon.common.text.Excerpt;

/** Splits the text of a filter into its words. */
final class FilterLexer {
    /** More than people write; each has to be evaluated for each entity. */
    private static final int MOST_TOKENS = 300;

    private static final String TIME =
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?:Z|[+\\- ]\\d\\d:\\d\\d)";

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<interval>" + TIME + "/" + TIME + ")|(?<time>" + TIME
            + ")|(?<date>\\d{4}-\\d\\d-\\d\\d)|(?<quoted>(?:geography|geometry|duration)?'[^']*(?:''[^']*)*')"
            + "|(?<number>-?\\d{1,18}(?:\\.\\d{1,18})?(?:[eE][+-]?\\d{1,2})?)"
            + "|(?<word>[A-Za-z_@][\\w@.:-]*(?:/[A-Za-z_@][\\w@.:-]*)*)|(?<mark>[(),]))\\s*");

    /** The kinds of words, by the names of their groups. */
    enum Kind {
        INTERVAL,
        TIME,
        DATE,
        QUOTED,
        NUMBER,
        WORD,
        MARK,
        END
    }

    /** A word of the filter. */
    record Token(Kind kind, String text) {
        boolean is(String mark) {
            return kind == Kind.MARK && text.equals(mark);
        }
    }

    private FilterLexer() {}

    /** All words, and the end. */
    static List<Token> tokens(String filter) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(filter);
        int at = 0;
        while (at < filter.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new InvalidFilterException(
                        "the filter cannot be read from here: " + Excerpt.of(filter.substring(at)));
            }
            if (tokens.size() == MOST_TOKENS) {
                throw new InvalidFilterException("the filter has more than " + MOST_TOKENS + " words");
            }
            tokens.add(token(matcher));
            at = matcher.end();
        }
        tokens.add(new Token(Kind.END, "the end"));
        return tokens;
    }

    private static Token token(Matcher matcher) {
        for (Kind kind : Kind.values()) {
            String text = kind == Kind.END ? null : matcher.group(kind.name().toLowerCase(Locale.ROOT));
            if (text != null) {
                return new Token(kind, text);
            }
        }
        throw new IllegalStateException("Every word has a kind");
    }
}
