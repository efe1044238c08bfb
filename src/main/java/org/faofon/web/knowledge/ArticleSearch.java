package org.faofon.web.knowledge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles by parts of words. Thai has no spaces between words, so spaces, case, accents and the kind of digits do
 * not matter; each word of the question must be somewhere in the article. If no article has all, those are found that have
 * most of what the question is made of.
 */
final class ArticleSearch {
    private static final int CONTEXT = 70;
    private static final int MOST_WORDS = 8;
    private static final int MOST_PARTS = 12;
    private static final int IN_TITLE = 100;
    private static final int MOST_COUNTED = 20;

    private ArticleSearch() {}

    /** An article with the place where the question was found; no excerpt if it was found in the title alone. */
    record Found(Article article, @Nullable Excerpt excerpt, int score) {}

    /** A few words with the match in the middle. */
    record Excerpt(String before, String match, String after) {}

    /**
     * The articles with all words of the question, the most fitting first; if none has all, those with most of them. If there
     * are none, misspelled English words are corrected, and then Thai marks of tone and the length of vowels do not matter.
     */
    static List<Found> find(String question, List<Article> articles) {
        List<Found> found = find(question, articles, Spelling.EXACT);
        if (found.isEmpty()) {
            found = find(new SpellingCorrector(articles).correct(question), articles, Spelling.EXACT);
        }
        return found.isEmpty() ? find(question, articles, Spelling.LOOSE) : found;
    }

    private static List<Found> find(String question, List<Article> articles, Spelling spelling) {
        String known = SearchWords.inOurWords(question);
        List<String> words =
                folded(Stream.of(known.strip().split("\\s+")).map(SearchWords::stem), MOST_WORDS, spelling);
        List<Found> all = find(words, words.size(), articles, spelling);
        if (!all.isEmpty()) {
            return all;
        }
        List<String> parts = folded(SearchWords.split(known).stream(), MOST_PARTS, spelling);
        return find(parts, parts.size() / 2 + 1, articles, spelling);
    }

    /** Whether each Thai mark counts. */
    private enum Spelling {
        EXACT,
        /** น้ำทวม is น้ำท่วม, ลานิญา is ลานีญา. */
        LOOSE
    }

    private static List<String> folded(Stream<String> words, int most, Spelling spelling) {
        return words.map(word -> Folded.of(word, spelling).text)
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(most)
                .toList();
    }

    private static List<Found> find(List<String> words, int atLeast, List<Article> articles, Spelling spelling) {
        return words.isEmpty()
                ? List.of()
                : articles.stream()
                        .flatMap(article -> match(article, words, atLeast, spelling).stream())
                        .sorted(Comparator.comparingInt(Found::score).reversed())
                        .toList();
    }

    private static Optional<Found> match(Article article, List<String> words, int atLeast, Spelling spelling) {
        Folded title = Folded.of(article.title(), spelling);
        Folded text = Folded.of(article.text(), spelling);
        List<String> there = words.stream()
                .filter(word -> text.text.contains(word) || title.text.contains(word))
                .toList();
        if (there.size() < atLeast) {
            return Optional.empty();
        }
        int score = there.stream()
                .mapToInt(word -> Math.min(MOST_COUNTED, text.count(word)) + (title.text.contains(word) ? IN_TITLE : 0))
                .sum();
        return Optional.of(new Found(article, text.excerpt(there.get(0)), score));
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

        static Folded of(String original, Spelling spelling) {
            StringBuilder text = new StringBuilder();
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < original.length(); i++) {
                String folded = fold(original.charAt(i));
                folded = spelling == Spelling.LOOSE ? loosen(folded) : folded;
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
            if (digit >= 0) {
                return String.valueOf(digit);
            }
            // The letter without its accent, as keyboards write it; Thai marks are letters of their own here.
            String bare = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
            return bare.substring(0, 1).toLowerCase(Locale.ROOT);
        }

        private static String loosen(String folded) {
            return folded.replaceAll("[\u0e47-\u0e4c]", "")
                    .replace('ิ', 'ี')
                    .replace('ึ', 'ื')
                    .replace('ุ', 'ู');
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
