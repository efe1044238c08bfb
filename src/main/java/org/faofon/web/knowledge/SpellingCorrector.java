package org.faofon.web.knowledge;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Replaces misspelled English words of a question by the nearest word of the articles. */
final class SpellingCorrector {
    private static final Pattern WORD = Pattern.compile("[a-z]{4,}");

    /** Below it a word has one wrong letter at most, or everything would be like everything. */
    private static final int LONG_WORD = 6;

    private final Set<String> vocabulary;

    SpellingCorrector(List<Article> articles) {
        vocabulary = Stream.concat(
                        articles.stream().flatMap(article -> words(article.title() + " " + article.text())),
                        SearchWords.namesOfOthers().stream().flatMap(SpellingCorrector::words))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(match -> match.group());
    }

    /** The question with each unknown word replaced by the nearest one, if one is near. */
    String correct(String question) {
        return WORD.matcher(question.toLowerCase(Locale.ROOT))
                .replaceAll(
                        word -> Matcher.quoteReplacement(nearest(word.group()).orElse(word.group())));
    }

    private Optional<String> nearest(String word) {
        if (vocabulary.contains(word)) {
            return Optional.empty();
        }
        int most = word.length() < LONG_WORD ? 1 : 2;
        return vocabulary.stream()
                .filter(known -> known.charAt(0) == word.charAt(0))
                .filter(known -> Math.abs(known.length() - word.length()) <= most)
                .filter(known -> distance(word, known) <= most)
                .min(Comparator.comparingInt(known -> distance(word, known)));
    }

    /** How many letters are wrong, missing, superfluous or swapped with the next one (Damerau 1964). */
    static int distance(String one, String other) {
        int[][] costs = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                costs[i][j] = i == 0 ? j : j == 0 ? i : cheapest(costs, one, other, i, j);
            }
        }
        return costs[one.length()][other.length()];
    }

    private static int cheapest(int[][] costs, String one, String other, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int cost = Math.min(costs[i - 1][j] + 1, Math.min(costs[i][j - 1] + 1, costs[i - 1][j - 1] + (same ? 0 : 1)));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(cost, costs[i - 2][j - 2] + 1) : cost;
    }
}
