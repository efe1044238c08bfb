package org.faofon.ops.cluster;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.faofon.common.cluster.ChangeFeed;
import org.faofon.common.cluster.ChangeFeed.Change;
import org.faofon.common.cluster.InstanceName;
import org.faofon.common.jdbc.DatabaseException;
import org.faofon.network.GaugeRegistry;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Listens to what the other instances write. Notifications that come while it is not connected are lost, so after a gap all
 * rain is read again.
 */
@ApplicationScoped
class ChangeListener {
    /** Before the rain is loaded, so that nothing falls in between. */
    private static final int STARTS = GaugeRegistry.STARTS + 5;

    private static final Logger LOG = Logger.getLogger(ChangeListener.class);
    private static final int LOOK_EVERY_MILLIS = 5_000;
    private static final int ANSWER_SECONDS = 10;
    private static final long RETRY_MILLIS = 1_000;

    private final AgroalDataSource database;
    private final ChangeFeed feed;
    private final InstanceName instance;
    private final RemoteChanges changes;
    private final Thread thread = new Thread(this::work, RemoteChanges.THREAD);
    private volatile @Nullable Connection session;

    ChangeListener(AgroalDataSource database, ChangeFeed feed, InstanceName instance, RemoteChanges changes) {
        this.database = database;
        this.feed = feed;
        this.instance = instance;
        this.changes = changes;
    }

    void start(@Observes @Priority(STARTS) StartupEvent event) throws SQLException {
        if (feed.isShared()) {
            session = listen();
            thread.setDaemon(true);
        }
    }

    /** When everything is loaded; until then the notifications wait in the connection. */
    void begin(@Observes StartupEvent event) {
        if (feed.isShared()) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
        close();
    }

    private Connection listen() throws SQLException {
        Connection fresh = database.getConnection();
        try (Statement statement = fresh.createStatement()) {
            statement.execute("listen " + NotifyChangeFeed.CHANNEL);
        }
        return fresh;
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                lookOrConnectAgain();
            }
        } catch (InterruptedException e) {
            LOG.debug("Stopped listening to the other instances");
        }
    }

    private void lookOrConnectAgain() throws InterruptedException {
        try {
            Connection current = session;
            if (current == null) {
                session = listen();
                LOG.info(
                        "Listening to the other instances again; reading all rain again, because some may have been missed");
                changes.missedSome();
            } else {
                take(current);
            }
        } catch (SQLException | DatabaseException e) {
            LOG.warnf("Lost the notifications of the other instances, trying again: %s", e.getMessage());
            close();
            TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
        } catch (RuntimeException e) {
            LOG.error("Could not process what another instance has written; reading all rain again", e);
            close();
            TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
        }
    }

    private void take(Connection current) throws SQLException {
        PGNotification @Nullable [] told = current.unwrap(PGConnection.class).getNotifications(LOOK_EVERY_MILLIS);
        if (told == null || told.length == 0) {
            if (!current.isValid(ANSWER_SECONDS)) { // The connection may have died without a word.
                throw new SQLException("the connection is dead");
            }
            return;
        }
        List<Change> news = new ArrayList<>();
        for (PGNotification each : told) {
            NotifyChangeFeed.read(instance, each.getParameter()).ifPresent(news::add);
        }
        changes.apply(news);
    }

    private void close() {
        Connection old = session;
        session = null;
        if (old != null) {
            try {
                // It must not go back to the pool while it listens.
                old.unwrap(Connection.class).abort(Runnable::run);
                old.close();
            } catch (SQLException e) {
                LOG.debugf("Could not close a connection: %s", e.getMessage());
            }
        }
    }
}
