package org.faofon.chaos;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The outcomes for people: a table, and under it what was wrong. */
final class OutcomeTable {
    private static final int MOST_DETAILS = 10;
    private static final List<String> HEADER =
            List.of("fault", "times", "lost", "doubled", "wrongly accepted", "seconds to recover");

    private OutcomeTable() {}

    static String of(List<Outcome> outcomes) {
        List<List<String>> rows = outcomes.stream().map(OutcomeTable::cells).toList();
        int[] widths = IntStream.range(0, HEADER.size())
                .map(column -> Stream.concat(Stream.of(HEADER), rows.stream())
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElseThrow())
                .toArray();
        StringBuilder text = new StringBuilder();
        row(text, HEADER, widths);
        row(text, IntStream.of(widths).mapToObj("-"::repeat).toList(), widths);
        rows.forEach(row -> row(text, row, widths));
        outcomes.forEach(outcome -> details(text, outcome));
        return text.toString();
    }

    private static List<String> cells(Outcome outcome) {
        if (outcome.skippedBecause().isPresent()) {
            return List.of(outcome.fault(), "skipped", "", "", "", "");
        }
        Differences differences = outcome.differences();
        return List.of(
                outcome.fault(),
                Integer.toString(outcome.strikes()),
                Integer.toString(differences.lost().size()),
                Integer.toString(differences.doubled().size()),
                Integer.toString(differences.wronglyAccepted().size()),
                outcome.recovery()
                        .map(time -> String.format(Locale.ROOT, "%.1f", time.toMillis() / 1e3))
                        .orElse("–"));
    }

    private static void row(StringBuilder text, List<String> cells, int... widths) {
        for (int i = 0; i < cells.size(); i++) {
            String padding = " ".repeat(widths[i] - cells.get(i).length());
            text.append("| ")
                    .append(i == 0 ? cells.get(i) + padding : padding + cells.get(i))
                    .append(' ');
        }
        text.append("|\n");
    }

    private static void details(StringBuilder text, Outcome outcome) {
        outcome.skippedBecause()
                .ifPresent(reason -> text.append("\nSkipped: %s: %s".formatted(outcome.fault(), reason)));
        outcome.notes().forEach(note -> text.append("\n%s: %s".formatted(outcome.fault(), note)));
        outcome.problems().forEach(problem -> text.append("\n%s: %s".formatted(outcome.fault(), problem)));
        details(text, outcome.fault() + ": lost: ", outcome.differences().lost());
        details(text, outcome.fault() + ": doubled: ", outcome.differences().doubled());
        details(
                text,
                outcome.fault() + ": wrongly accepted: ",
                outcome.differences().wronglyAccepted());
    }

    private static void details(StringBuilder text, String beginning, Set<String> lines) {
        lines.stream()
                .limit(MOST_DETAILS)
                .forEach(line -> text.append('\n').append(beginning).append(line));
        if (lines.size() > MOST_DETAILS) {
            text.append("\n… and %d more".formatted(lines.size() - MOST_DETAILS));
        }
    }
}
