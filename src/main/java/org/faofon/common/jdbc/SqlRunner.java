package org.faofon.common.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs SQL text, in the current transaction if there is one. A parameter may be an {@link Instant}. A result is read
 * into memory as a whole, so a query must limit its rows.
 */
@Singleton
public final class SqlRunner {
    private final DataSource database;

    public SqlRunner(DataSource database) {
        this.database = database;
    }

    /** Reads one row. */
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /**
     * All rows of a query.
     *
     * @throws DatabaseException if the statement fails
     */
    public <T> List<T> list(String sql, Row<T> reader, @Nullable Object... values) {
        return run(sql, values, statement -> {
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(reader.of(row));
                }
            }
            return found;
        });
    }

    /**
     * The first row, if there is one.
     *
     * @throws DatabaseException if the statement fails
     */
    public <T> Optional<T> find(String sql, Row<T> reader, @Nullable Object... values) {
        return list(sql, reader, values).stream().findFirst();
    }

    /**
     * Runs an insert, update or delete.
     *
     * @return how many rows have changed
     * @throws DatabaseException if the statement fails
     */
    public int update(String sql, @Nullable Object... values) {
        return run(sql, values, PreparedStatement::executeUpdate);
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, @Nullable Object[] values, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(
                        i + 1, values[i] instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : values[i]);
            }
            return work.with(statement);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
