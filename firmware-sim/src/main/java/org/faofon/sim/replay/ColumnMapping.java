package org.faofon.sim.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.faofon.sim.network.Gauge;

/** Which column of a table is sent by which gauge of the roster. */
public record ColumnMapping(List<Pair> pairs, List<String> unusedColumns, List<String> unusedGauges) {

    /** A column and its position in a row, where 0 is the time, with the gauge that sends it. */
    public record Pair(String column, int columnIndex, Gauge gauge) {}

    /**
     * Maps in order: the first column to the first gauge, until either side ends.
     *
     * @param wanted the columns to use, in this order; empty for all in the order of the table
     * @throws TableFault if a wanted column is missing or comes twice
     */
    public static ColumnMapping of(List<String> columns, List<Gauge> gauges, List<String> wanted) {
        List<String> chosen = wanted.isEmpty() ? columns : wanted;
        requireAll(chosen, columns);
        int width = Math.min(chosen.size(), gauges.size());
        List<Pair> pairs = new ArrayList<>();
        for (int index = 0; index < width; index++) {
            String column = chosen.get(index);
            pairs.add(new Pair(column, columns.indexOf(column) + 1, gauges.get(index)));
        }
        return new ColumnMapping(
                List.copyOf(pairs),
                List.copyOf(chosen.subList(width, chosen.size())),
                gauges.subList(width, gauges.size()).stream().map(Gauge::id).toList());
    }

    public String describe() {
        String mapped =
                pairs.stream().map(pair -> pair.column + "→" + pair.gauge.id()).collect(Collectors.joining(" "));
        return "Mapped " + pairs.size() + " columns onto gauges: " + mapped + left("columns", unusedColumns)
                + left("gauges", unusedGauges);
    }

    private static void requireAll(List<String> chosen, List<String> columns) {
        Set<String> seen = new HashSet<>();
        for (String column : chosen) {
            if (!columns.contains(column)) {
                throw new TableFault("the table has no column " + column + ", it has " + String.join(", ", columns));
            }
            if (!seen.add(column)) {
                throw new TableFault("column " + column + " was asked for twice");
            }
        }
    }

    private static String left(String what, List<String> names) {
        return names.isEmpty()
                ? ""
                : System.lineSeparator() + "Without a partner, " + what + ": " + String.join(" ", names);
    }
}
