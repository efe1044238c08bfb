package org.faofon.common.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody may have meant, by the edit distance of Levenshtein. */
public final class SimilarName {
    /** A longer name is not compared: it is not a typing error. */
    private static final int LONGEST = 64;

    private SimilarName() {}

    /** The nearest of the names, if one begins with the other or no more than a third of its letters differ. */
    public static Optional<String> find(String meant, Collection<String> names) {
        if (meant.length() > LONGEST) {
            return Optional.empty();
        }
        String letters = lettersOf(meant);
        return names.stream()
                .filter(name -> isBeginning(letters, lettersOf(name))
                        || distance(letters, lettersOf(name)) * 3 <= name.length())
                .min(Comparator.<String>comparingInt(name -> distance(letters, lettersOf(name)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** As "lat" is of "latitude". */
    private static boolean isBeginning(String one, String other) {
        return Math.min(one.length(), other.length()) >= 3 && (one.startsWith(other) || other.startsWith(one));
    }

    /** Case and punctuation do not matter. */
    private static String lettersOf(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
