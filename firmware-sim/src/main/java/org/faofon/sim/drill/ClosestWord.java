package org.faofon.sim.drill;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Helps with a name that is not known: the most similar one, and all of them. */
public final class ClosestWord {
    private static final int SHOWN_NAMES = 40;
    private static final int SHORTEST_BEGINNING = 3;

    private ClosestWord() {}

    /** A sentence such as: there is no fault "stuck-red"; did you mean "stuck-reed"? Known are … */
    public static String unknown(String what, String word, Collection<String> known) {
        String hint = known.stream()
                .min(Comparator.comparingInt(name -> distance(name, word)))
                .filter(name -> distance(name, word) <= Math.max(1, word.length() / 3))
                .or(() -> known.stream().filter(name -> begins(name, word)).findFirst())
                .map(name -> "; did you mean \"" + name + "\"?")
                .orElse(".");
        String names = String.join(", ", known.stream().limit(SHOWN_NAMES).toList());
        String more = known.size() > SHOWN_NAMES ? " and " + (known.size() - SHOWN_NAMES) + " more" : "";
        return "there is no " + what + " \"" + excerpt(word) + "\"" + hint + " Known are " + names + more;
    }

    private static boolean begins(String name, String word) {
        return word.length() >= SHORTEST_BEGINNING
                && name.toLowerCase(Locale.ROOT).startsWith(word.toLowerCase(Locale.ROOT));
    }

    private static String excerpt(String word) {
        return word.length() <= 60 ? word : word.substring(0, 60) + "…";
    }

    /** Levenshtein's distance: how many letters must be changed, ignoring case. */
    private static int distance(String left, String right) {
        String from = left.toLowerCase(Locale.ROOT);
        String to = excerpt(right).toLowerCase(Locale.ROOT);
        int[] last = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            last[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            last = nextRow(last, from.charAt(row - 1), to, row);
        }
        return last[to.length()];
    }

    private static int[] nextRow(int[] last, char letter, String to, int row) {
        int[] next = new int[last.length];
        next[0] = row;
        for (int column = 1; column < next.length; column++) {
            int changed = last[column - 1] + (letter == to.charAt(column - 1) ? 0 : 1);
            next[column] = Math.min(changed, 1 + Math.min(last[column], next[column - 1]));
        }
        return next;
    }
}
