package org.faofon.incidents.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.faofon.common.incidents.IncidentTable;
import org.faofon.common.text.SafeCsv;
import org.jspecify.annotations.Nullable;

/** A report as one CSV: its tables below one another, each with its title and its heads. */
final class IncidentCsv {
    private IncidentCsv() {}

    static String of(IncidentReport report) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(row(List.of(report.span())));
        report.summary().forEach(sentence -> rows.add(row(List.of(sentence))));
        for (IncidentTable table : report.tables()) {
            rows.add(Collections.emptyList());
            rows.add(row(List.of(table.title())));
            rows.add(
                    row(table.columns().stream().map(IncidentTable.Column::head).toList()));
            table.rows().forEach(cells -> rows.add(row(cells)));
        }
        return SafeCsv.write(List.of(report.title()), rows);
    }

    private static List<@Nullable Object> row(List<String> cells) {
        return new ArrayList<>(cells);
    }
}
