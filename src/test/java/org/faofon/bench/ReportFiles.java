package org.faofon.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes a report as a table for people and as JSON for programs. */
final class ReportFiles {
    private static final List<String> HEADER =
            List.of("what", "Faofon", "against", "ratio, median (lowest–highest)", "reach", " ");

    private ReportFiles() {}

    static void write(Report report, EarlierRun earlier, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("bench.md"), markdown(report, earlier));
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("bench.json").toFile(), json(report));
    }

    static String markdown(Report report, EarlierRun earlier) {
        StringBuilder text = new StringBuilder("# What ./bench measured\n\n");
        text.append(report.machine().words()).append(".\n\n");
        List<List<String>> rows = new ArrayList<>();
        rows.add(earlier.isEmpty() ? HEADER : withLast(HEADER, "before"));
        for (Figure figure : report.figures()) {
            rows.add(earlier.isEmpty() ? cells(figure) : withLast(cells(figure), earlier.compare(figure)));
        }
        table(text, rows);
        text.append("\n");
        report.notes().forEach((name, note) -> text.append("- **%s**: %s\n".formatted(name, note)));
        return text.toString();
    }

    private static List<String> cells(Figure figure) {
        return List.of(
                figure.what(),
                figure.faofon(),
                figure.against(),
                figure.ratio().map(Spread::toString).orElse(""),
                figure.reach(),
                figure.mark());
    }

    private static List<String> withLast(List<String> cells, String last) {
        return Stream.concat(cells.stream(), Stream.of(last)).toList();
    }

    /**
     * In columns, because it is read in a terminal too.
     *
     * @param rows the header is the first
     */
    private static void table(StringBuilder text, List<List<String>> rows) {
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElseThrow())
                .toArray();
        row(text, rows.get(0), widths);
        row(text, IntStream.of(widths).mapToObj("-"::repeat).toList(), widths);
        rows.stream().skip(1).forEach(row -> row(text, row, widths));
    }

    private static void row(StringBuilder text, List<String> cells, int... widths) {
        for (int i = 0; i < cells.size(); i++) {
            text.append("| ")
                    .append(cells.get(i))
                    .append(" ".repeat(widths[i] - cells.get(i).length() + 1));
        }
        text.append("|\n");
    }

    private static ObjectNode json(Report report) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.putPOJO("machine", report.machine());
        ArrayNode figures = root.putArray("figures");
        report.figures().forEach(figure -> describe(figure, figures.addObject()));
        root.putPOJO("notes", report.notes());
        return root;
    }

    private static void describe(Figure figure, ObjectNode node) {
        node.put("what", figure.what()).put("faofon", figure.faofon());
        if (!figure.against().isEmpty()) {
            node.put("against", figure.against());
        }
        figure.ratio().ifPresent(ratio -> node.putPOJO("ratio", ratio));
        if (!figure.reach().isEmpty()) {
            node.put("reach", figure.reach());
        }
        figure.reached().ifPresent(reached -> node.put("reached", reached));
    }
}
