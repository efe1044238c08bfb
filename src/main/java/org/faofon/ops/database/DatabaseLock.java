package org.faofon.ops.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.faofon.ops.StartupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Prevents a second Faofon from using the database: both would evaluate the rules and send each alert. Instances that share
 * the work by Kafka share the lock, too, and keep out one that runs alone, as that one keeps them out.
 *
 * <p>It is an advisory lock of a session that lasts as long as the program, so that a crash never leaves the database
 * locked. If the session is lost, the lock is taken again; if another program was faster, this one must stop.
 */
public final class DatabaseLock implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(DatabaseLock.class);
    private static final long KEY = 0x6661_6f66_6f6eL; // "faofon"
    private static final String HOLDER = """
            select coalesce(host(a.client_addr), 'this machine'), to_char(a.backend_start, 'YYYY-MM-DD HH24:MI:SSOF')
              from pg_locks l join pg_stat_activity a on a.pid = l.pid
             where l.locktype = 'advisory' and l.granted and l.objsubid = 1
               and l.database = (select oid from pg_database where datname = current_database())
               and (l.classid::bigint << 32) | l.objid::bigint = ?
            """;
    /** A machine that vanished without a word is noticed by the server within half a minute, not two hours. */
    private static final String NOTICE_LOSS =
            "set tcp_keepalives_idle = 15; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3;"
                    + " set application_name = 'faofon, one program at a time'";

    private static final long ASK_AGAIN_MILLIS = 500;
    private static final int ANSWER_SECONDS = 10;

    /** Who may use the database at the same time. */
    public enum Mode {
        ALONE("select pg_try_advisory_lock(?)"),
        SHARED("select pg_try_advisory_lock_shared(?)");

        private final String take;

        Mode(String take) {
            this.take = take;
        }
    }

    private final DataSource database;
    private final Mode mode;
    private final Runnable stop;
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "database-lock"));
    private @Nullable Connection session;
    private boolean isLost;

    private DatabaseLock(DataSource database, Mode mode, Runnable stop, Connection session) {
        this.database = database;
        this.mode = mode;
        this.stop = stop;
        this.session = session;
    }

    /**
     * Locks the database, or says who has locked it.
     *
     * @param mode whether others that share the work may use it, too
     * @param patience how long to wait for a program that is just stopping
     * @param every how often to check that the lock is still held
     * @param stop called once if another program has taken it over; this one must then do nothing more
     */
    public static DatabaseLock take(DataSource database, Mode mode, Duration patience, Duration every, Runnable stop) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            Connection session = open(database);
            while (!tryLock(session, mode)) {
                if (System.nanoTime() > deadline) {
                    String holder = holder(session);
                    session.close();
                    throw inUse(mode, holder);
                }
                Thread.sleep(ASK_AGAIN_MILLIS);
            }
            DatabaseLock lock = new DatabaseLock(database, mode, stop, session);
            var unused = lock.watch.scheduleWithFixedDelay(
                    lock::check, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
            return lock;
        } catch (SQLException e) {
            throw new StartupException(
                    "The database could not be locked (SQL state " + e.getSQLState() + ").",
                    "Check that it answers, and start again.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupException("The start was interrupted.", "Start again.");
        }
    }

    private static Connection open(DataSource database) throws SQLException {
        Connection session = database.getConnection();
        try (Statement settings = session.createStatement()) {
            settings.execute(NOTICE_LOSS);
        }
        session.setNetworkTimeout(Runnable::run, ANSWER_SECONDS * 1000);
        return session;
    }

    private static StartupException inUse(Mode mode, String holder) {
        return mode == Mode.ALONE
                ? new StartupException(
                        "Another Faofon already uses this database" + holder + ".",
                        "Stop it, or give this one a database of its own: two would send each alert twice. Several can only"
                                + " share it with FAOFON_KAFKA.")
                : new StartupException(
                        "A Faofon without FAOFON_KAFKA already uses this database" + holder + ".",
                        "Stop it, and start it with the same FAOFON_KAFKA as this one.");
    }

    private static boolean tryLock(Connection session, Mode mode) throws SQLException {
        try (PreparedStatement take = session.prepareStatement(mode.take)) {
            take.setLong(1, KEY);
            try (ResultSet answer = take.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** Another user's session is not told; then the place stays empty. */
    private static String holder(Connection session) throws SQLException {
        try (PreparedStatement ask = session.prepareStatement(HOLDER)) {
            ask.setLong(1, KEY);
            try (ResultSet answer = ask.executeQuery()) {
                return answer.next() && answer.getString(2) != null
                        ? " (from " + answer.getString(1) + ", since " + answer.getString(2) + ")"
                        : "";
            }
        }
    }

    /** An exception would end a scheduled task silently. */
    private synchronized void check() {
        if (isLost || isHeld()) {
            return;
        }
        try {
            takeAgain();
        } catch (SQLException e) {
            LOG.debugf("The database is away, so its lock cannot be taken again yet: %s", e.getMessage());
        }
    }

    private boolean isHeld() {
        Connection current = session;
        try {
            if (current != null && current.isValid(ANSWER_SECONDS)) {
                return true;
            }
        } catch (SQLException e) {
            LOG.debugf("Could not check the lock of the database: %s", e.getMessage());
        }
        close(current);
        session = null;
        return false;
    }

    private void takeAgain() throws SQLException {
        Connection next = open(database);
        if (tryLock(next, mode)) {
            session = next;
            LOG.info("Locked the database again after the connection was lost");
            return;
        }
        isLost = true;
        LOG.errorf(
                "Another Faofon%s has taken over the database while this one had lost it. This one stops, so that no alert is"
                        + " sent twice",
                holder(next));
        close(next);
        stop.run();
    }

    private static void close(@Nullable Connection session) {
        try {
            if (session != null) {
                session.close();
            }
        } catch (SQLException e) {
            LOG.debugf("Could not close a session of the database: %s", e.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        watch.shutdownNow();
        close(session);
        session = null;
    }
}
