package org.faofon.readings.store;

import java.util.Optional;

/**
 * What {@link ReadingSearch} can compare and order by.
 *
 * @param part a part of a time in UTC, if only that is compared
 */
public record ReadingField(Column column, Optional<Part> part) {
    /** A column of the table. */
    public enum Column {
        GAUGE("gauge_id"),
        STARTED("started_at"),
        ENDED("ended_at"),
        MICROMETRES("depth_micrometres"),
        KIND("depth_kind"),
        QUALITY("quality");

        final String sql;

        Column(String sql) {
            this.sql = sql;
        }
    }

    /** A part of a time. */
    public enum Part {
        YEAR,
        MONTH,
        DAY,
        HOUR,
        MINUTE,
        SECOND
    }

    public static ReadingField of(Column column) {
        return new ReadingField(column, Optional.empty());
    }

    String sql() {
        return part.map(asked -> "date_part('%s', %s at time zone 'UTC')".formatted(asked.name(), column.sql))
                .orElse(column.sql);
    }
}
