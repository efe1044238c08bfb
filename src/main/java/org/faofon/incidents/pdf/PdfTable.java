package org.faofon.incidents.pdf;

import java.util.List;

/**
 * A table. Where it goes on on the next page, its head is repeated.
 *
 * @param rows each with as many cells as there are columns
 */
public record PdfTable(List<Column> columns, List<List<String>> rows) {
    /**
     * A column.
     *
     * @param share its width, in proportion to those of the others
     * @param isNumber whether it is aligned to the right
     */
    public record Column(String head, double share, boolean isNumber) {
        public static Column text(String head, double share) {
            return new Column(head, share, false);
        }

        public static Column number(String head, double share) {
            return new Column(head, share, true);
        }
    }

    public PdfTable {
        rows.forEach(row -> {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row must have %d cells, but had %d".formatted(columns.size(), row.size()));
            }
        });
    }
}
