package org.faofon.ops.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.faofon.ops.StartupException;
import org.jboss.logging.Logger;

/**
 * Instances that share a database start one after the other: each may migrate it and import a roster. It is an advisory lock,
 * so that an instance that ends while it starts gives its turn back.
 */
public final class StartTurn {
    private static final Logger LOG = Logger.getLogger(StartTurn.class);
    private static final long KEY = 0x7374_6172_74L; // "start"
    private static final String TAKE = "select pg_advisory_lock(?)";
    private static final int PATIENCE_MILLIS = 300_000;
    private static final AtomicReference<Connection> HELD = new AtomicReference<>();

    private StartTurn() {}

    /** Waits for the turn. */
    public static void await(DataSource database) {
        try {
            Connection session = database.getConnection();
            session.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
            try (PreparedStatement take = session.prepareStatement(TAKE)) {
                take.setLong(1, KEY);
                take.executeQuery().close();
            }
            HELD.set(session);
        } catch (SQLException e) {
            throw new StartupException(
                    "Another instance has been starting for more than " + PATIENCE_MILLIS / 1000 + " s.",
                    "Look at its log, and start this one again.");
        }
    }

    /** Lets the next one start. */
    public static void end() {
        Connection session = HELD.getAndSet(null);
        if (session != null) {
            try {
                session.close();
            } catch (SQLException e) {
                LOG.debugf("Could not give back the turn to start: %s", e.getMessage());
            }
        }
    }
}
