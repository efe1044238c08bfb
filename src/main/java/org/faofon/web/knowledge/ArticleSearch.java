package org.faofon.web.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles by parts of words. Thai has no spaces between words, so spaces, case and the kind of digits do not
 * matter; each word of the question must be somewhere in the article.
 */
final class ArticleSearch {
    private static final int CONTEXT = 70;
    private static final int MOST_WORDS = 8;
    private static final int IN_TITLE = 100;
    private static final int MOST_COUNTED = 20;

    private ArticleSearch() {}

    /** An article with the place where the question was found; no excerpt if it was found in the title alone. */
    record Found(Article article, @Nullable Excerpt excerpt, int score) {}

    /** A few words with the match in the middle. */
    record Excerpt(String before, String match, String after) {}

    /** The articles with all words of the question, the most fitting first. */
    static List<Found> find(String question, List<Article> articles) {
        List<String> words = Stream.of(question.strip().split("\\s+"))
                .map(word -> Folded.of(word).text)
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        return articles.stream()
                .flatMap(article -> match(article, words).stream())
                .sorted(Comparator.comparingInt(Found::score).reversed())
                .toList();
    }

    private static Optional<Found> match(Article article, List<String> words) {
        Folded title = Folded.of(article.title());
        Folded text = Folded.of(article.text());
        int score = 0;
        for (String word : words) {
            int times = text.count(word);
            boolean named = title.text.contains(word);
            if (times == 0 && !named) {
                return Optional.empty();
            }
            score += Math.min(MOST_COUNTED, times) + (named ? IN_TITLE : 0);
        }
        return Optional.of(new Found(article, text.excerpt(words.get(0)), score));
    }

    /** A text as it is compared, and where each of its letters stands in the original. */
    private static final class Folded {
        private final String original;
        private final String text;
        private final List<Integer> places;

        private Folded(String original, String text, List<Integer> places) {
            this.original = original;
            this.text = text;
            this.places = places;
        }

        static Folded of(String original) {
            StringBuilder text = new StringBuilder();
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < original.length(); i++) {
                String folded = fold(original.charAt(i));
                text.append(folded);
                for (int letter = 0; letter < folded.length(); letter++) {
                    places.add(i);
                }
            }
            return new Folded(original, text.toString(), places);
        }

        private static String fold(char letter) {
            if (Character.isWhitespace(letter) || Character.getType(letter) == Character.FORMAT || letter == ' ') {
                return "";
            }
            if (letter == 'ำ') {
                return "ํา"; // The same vowel, typed as two letters.
            }
            int digit = Character.digit(letter, 10);
            return digit >= 0 ? String.valueOf(digit) : String.valueOf(letter).toLowerCase(Locale.ROOT);
        }

        int count(String word) {
            int times = 0;
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
                times++;
            }
            return times;
        }

        @Nullable
        Excerpt excerpt(String word) {
            int at = text.indexOf(word);
            if (at < 0) {
                return null;
            }
            int start = places.get(at);
            int end = places.get(at + word.length() - 1) + 1;
            while (end < original.length() && isMark(original.charAt(end))) {
                end++;
            }
            int from = Math.max(0, start - CONTEXT);
            while (from > 0 && isMark(original.charAt(from))) {
                from--;
            }
            int to = Math.min(original.length(), end + CONTEXT);
            return new Excerpt(
                    (from > 0 ? "…" : "") + original.substring(from, start),
                    original.substring(start, end),
                    original.substring(end, to) + (to < original.length() ? "…" : ""));
        }

        private static boolean isMark(char letter) {
            return Character.getType(letter) == Character.NON_SPACING_MARK;
        }
    }
}
