package org.faofon.web.archive;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table of the archive.
 *
 * @param name of its file, without {@code .csv}
 */
record ArchiveTable(String name, String title, List<Field> fields, Rows rows) {
    /**
     * A column.
     *
     * @param type a type of Frictionless Table Schema
     * @param description with the unit
     */
    record Field(String name, String type, String description) {}

    /** Takes a row, whose cells are in the order of the fields; null where there is no value. */
    interface Sink {
        void row(List<@Nullable Object> cells) throws IOException;
    }

    /** Passes on all rows, in an order that does not change. */
    interface Rows {
        void writeTo(Sink sink) throws SQLException, IOException;
    }

    String file() {
        return name + ".csv";
    }
}
