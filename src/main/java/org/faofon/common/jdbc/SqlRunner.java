package org.faofon.common.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** SQL as text, run in the transaction at hand; an answer is read whole, so a query must say how much it wants at most. */
public record SqlRunner(DataSource database) {
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(String sql, Row<T> read, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = fill(connection.prepareStatement(sql), values);
                ResultSet row = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (row.next()) {
                found.add(read.of(row));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be asked", e);
        }
    }

    public <T> Optional<T> find(String sql, Row<T> read, @Nullable Object... values) {
        return list(sql, read, values).stream().findFirst();
    }

    /** Writes, and says how many rows. */
    public int write(String sql, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = fill(connection.prepareStatement(sql), values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be written", e);
        }
    }

    private static PreparedStatement fill(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static Optional<Instant> findInstant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    public static Optional<String> findText(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    public static Optional<Long> findNumber(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }
}
