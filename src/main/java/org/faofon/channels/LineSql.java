package org.faofon.channels;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Runs one statement of those who keep LINE's tables, in whatever transaction there is. */
public final class LineSql {
    private final DataSource database;

    public LineSql(DataSource database) {
        this.database = database;
    }

    /** Puts the values into a statement. */
    public interface Values {
        void into(PreparedStatement statement) throws SQLException;
    }

    /** Reads one row. */
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    public int update(String sql, Values values) {
        return run(sql, statement -> {
            values.into(statement);
            return statement.executeUpdate();
        });
    }

    public <T> List<T> query(String sql, Values values, Row<T> reader) {
        return run(sql, statement -> {
            values.into(statement);
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(reader.of(row));
                }
            }
            return found;
        });
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The tables of LINE could not be read or written", e);
        }
    }
}
