package org.faofon.common.jdbc;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/** Work that is done as a whole or not at all. */
public final class Transaction {
    private Transaction() {}

    /** What is done with the connection; committing is not its business. */
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** When it returns, all of it is durable; when it throws, nothing of it was done. */
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

    /** A connection that is lost cannot roll back, and need not. */
    private static void undo(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
