package org.faofon.sim.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import org.faofon.sim.replay.RainTable.Span;

/**
 * The content of the mapped columns of a table, read once before anything is sent.
 *
 * @param step the smallest distance of two rows, which is the period of every reading
 * @param columns one for each mapped column, in the order of the mapping
 */
public record TableSurvey(Duration step, long rows, Instant firstEnd, Instant lastEnd, List<ColumnSurvey> columns) {

    /** What one column holds. */
    public record ColumnSurvey(long readings, long missing, long sumMicrometres) {}

    /** Reads the whole table; an invalid cell or time is a TableFault. */
    public static TableSurvey of(RainTable table, ColumnMapping mapping, Span span) {
        Surveyor surveyor = new Surveyor(mapping);
        for (Iterator<TableRow> rows = table.allRows().iterator(); rows.hasNext(); ) {
            TableRow row = rows.next();
            surveyor.pass(row);
            if (span.holds(row.end())) {
                surveyor.count(row);
            }
        }
        return surveyor.survey();
    }

    private static final class Surveyor {
        private final ColumnMapping mapping;
        private final long[] readings;
        private final long[] missing;
        private final long[] sums;
        private Duration step = Duration.ofDays(366);
        private Instant previousEnd = Instant.MIN;
        private Instant firstEnd = Instant.MIN;
        private long rows;
        private Instant lastEnd = Instant.MIN;

        Surveyor(ColumnMapping mapping) {
            this.mapping = mapping;
            int width = mapping.pairs().size();
            this.readings = new long[width];
            this.missing = new long[width];
            this.sums = new long[width];
        }

        void pass(TableRow row) {
            if (!row.end().isAfter(previousEnd)) {
                throw new TableFault("row " + row.cells().getRecordNumber() + ": times must rise, but " + row.end()
                        + " came after " + previousEnd);
            }
            if (!previousEnd.equals(Instant.MIN)) {
                Duration distance = Duration.between(previousEnd, row.end());
                step = distance.compareTo(step) < 0 ? distance : step;
            }
            previousEnd = row.end();
        }

        void count(TableRow row) {
            firstEnd = rows == 0 ? row.end() : firstEnd;
            lastEnd = row.end();
            rows++;
            for (int pair = 0; pair < readings.length; pair++) {
                OptionalInt depth =
                        row.depthMicrometresAt(mapping.pairs().get(pair).columnIndex());
                readings[pair] += depth.isPresent() ? 1 : 0;
                missing[pair] += depth.isPresent() ? 0 : 1;
                sums[pair] += depth.orElse(0);
            }
        }

        TableSurvey survey() {
            if (rows == 0) {
                throw new TableFault("the table has no rows in the span that was asked for");
            }
            if (step.toDays() >= 366) {
                throw new TableFault("a table needs two rows, so that the period of a reading can be told");
            }
            List<ColumnSurvey> columns = new ArrayList<>();
            for (int pair = 0; pair < readings.length; pair++) {
                columns.add(new ColumnSurvey(readings[pair], missing[pair], sums[pair]));
            }
            return new TableSurvey(step, rows, firstEnd, lastEnd, List.copyOf(columns));
        }
    }
}
