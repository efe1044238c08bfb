package org.faofon.common.jdbc;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/** Runs work as a whole or not at all. */
public final class Transaction {
    private Transaction() {}

    /** The work on the connection; it must not commit. */
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** When it returns, everything is durable; when it throws, nothing was changed. */
    public static <T> T run(AgroalDataSource database, Work<T> work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                undo(connection, e);
                throw e;
            }
        }
    }

    /** A lost connection cannot roll back, and need not. */
    private static void undo(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
