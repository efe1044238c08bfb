package org.faofon.common.incidents;

import java.util.List;

/**
 * A table of a report, on its page, in its CSV and in its PDF.
 *
 * @param title the heading
 * @param note a sentence under the heading, or empty
 * @param columns the heads; numbers are aligned to the right
 * @param rows each with as many cells as there are columns; at most {@link #MOST_ROWS}
 */
public record IncidentTable(String title, String note, List<Column> columns, List<List<String>> rows) {
    public static final int MOST_ROWS = 2_000;

    /**
     * A column.
     *
     * @param share its width, in proportion to those of the others
     */
    public record Column(String head, double share, boolean isNumber) {
        public static Column text(String head, double share) {
            return new Column(head, share, false);
        }

        public static Column number(String head, double share) {
            return new Column(head, share, true);
        }
    }

    public IncidentTable {
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of \"%s\" must have %d cells, but had %d".formatted(title, columns.size(), row.size()));
            }
        }
        if (rows.size() > MOST_ROWS) {
            throw new IllegalArgumentException("a table must have at most " + MOST_ROWS + " rows");
        }
    }
}
