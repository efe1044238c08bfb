package org.faofon.chaos;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.faofon.chaos.ReadingLedger.ReadingKey;

/** Compares the rows of the database with what the gauges know of them, row by row. */
final class StoredReadings {
    private static final int FETCH = 10_000;
    private static final String ROWS = """
            select gauge.code, extract(epoch from ended_at)::bigint, depth_micrometres, coalesce(note, '')
            from reading join gauge on gauge.id = reading.gauge_id
            """;
    /** No gauge of the trial corrects anything, so a revision is a reading that came twice and was taken twice. */
    private static final String REVISIONS = """
            select gauge.code, extract(epoch from ended_at)::bigint
            from reading_revision as old join gauge on gauge.id = old.gauge_id
            """;

    private static final String IS_STORED = """
            select 1 from reading join gauge on gauge.id = reading.gauge_id
            where gauge.code = ? and ended_at = to_timestamp(?)
            """;

    private final ReadingLedger ledger;

    StoredReadings(ReadingLedger ledger) {
        this.ledger = ledger;
    }

    Differences compare(Connection database) throws SQLException {
        Differences differences = new Differences();
        Set<ReadingKey> missing = new HashSet<>(ledger.acknowledged());
        Set<ReadingKey> seen = new HashSet<>();
        database.setAutoCommit(false); // Else the driver fetches all rows at once.
        try (Statement statement = database.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery(ROWS)) {
                while (rows.next()) {
                    ReadingKey key = key(rows);
                    missing.remove(key);
                    if (!ledger.isSent(key, rows.getInt(3))) {
                        differences
                                .wronglyAccepted()
                                .add("%s of %d µm, %s".formatted(key, rows.getInt(3), rows.getString(4)));
                    } else if (!seen.add(key)) {
                        differences.doubled().add("second row of " + key);
                    }
                }
            }
            try (ResultSet rows = statement.executeQuery(REVISIONS)) {
                while (rows.next()) {
                    differences.doubled().add("revision of " + key(rows));
                }
            }
        }
        missing.forEach(key -> differences.lost().add("row of " + key));
        differences.lost().addAll(ledger.refused());
        return differences;
    }

    private static ReadingKey key(ResultSet row) throws SQLException {
        return new ReadingKey(row.getString(1), row.getLong(2));
    }

    /** Whether there is a row of that reading. */
    static boolean isStored(Connection database, ReadingKey key) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(IS_STORED)) {
            statement.setString(1, key.gauge());
            statement.setLong(2, key.endSecond());
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
