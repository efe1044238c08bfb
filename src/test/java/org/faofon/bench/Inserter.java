package org.faofon.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Inserts one row at a time, each with a commit of its own. */
final class Inserter implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement statement;

    Inserter(Connection connection, String columns) throws SQLException {
        this.connection = connection;
        statement = connection.prepareStatement("insert into " + columns + " values (?, ?, ?, ?, ?, 0, 1, 1, 'bench')");
    }

    void insert(int gaugeId, Rainfall.Fall fall) {
        try {
            statement.setInt(1, gaugeId);
            statement.setObject(2, fall.end());
            statement.setObject(3, fall.start());
            statement.setObject(4, fall.end());
            statement.setInt(5, fall.micrometres());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
