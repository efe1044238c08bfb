package org.faofon.sim.replay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVRecord;
import org.faofon.sim.readings.Depth;

/** The values of all gauges of the table in one interval. */
record TableRow(Instant end, CSVRecord cells) {

    static TableRow of(CSVRecord cells) {
        try {
            return new TableRow(OffsetDateTime.parse(cells.get(0)).toInstant(), cells);
        } catch (DateTimeException fault) {
            throw faultAt(
                    cells, 0, "the end of the interval must be a time with offset, but was \"" + cells.get(0) + "\"");
        }
    }

    /** Empty where the gauge was silent, which is not the same as dry. */
    OptionalInt depthMicrometresAt(int column) {
        if (column >= cells.size() || cells.get(column).isBlank()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Depth.micrometresOf(cells.get(column)));
        } catch (IllegalArgumentException fault) {
            throw faultAt(cells, column, String.valueOf(fault.getMessage()));
        }
    }

    private static TableFault faultAt(CSVRecord cells, int column, String what) {
        return new TableFault("row " + cells.getRecordNumber() + ", column " + (column + 1) + ": " + what);
    }
}
