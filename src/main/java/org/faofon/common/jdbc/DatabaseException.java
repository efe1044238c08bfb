package org.faofon.common.jdbc;

import java.sql.SQLException;

/** A statement failed: the database is unavailable, or refuses it. */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DatabaseException(SQLException cause) {
        super("SQL failed: " + cause.getMessage(), cause);
    }
}
