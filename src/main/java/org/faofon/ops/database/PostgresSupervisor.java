package org.faofon.ops.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Starts the embedded server again, on the port that it had, when it has ended although nobody stopped it: out of
 * memory, on a full disk, or killed by hand. The program's connections come back by themselves.
 */
final class PostgresSupervisor implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(PostgresSupervisor.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final EmbeddedPostgres server;
    private final Path directory;
    private final Thread thread;
    private volatile boolean closed;

    /** @param server the server of that directory, which runs */
    PostgresSupervisor(EmbeddedPostgres server, Path directory) {
        this.server = server;
        this.directory = directory;
        this.thread = new Thread(this::supervise, "faofon-database");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getPort();
    }

    private void supervise() {
        Duration wait = LOOK_EVERY;
        boolean wasMissing = false;
        try {
            while (!closed) {
                TimeUnit.MILLISECONDS.sleep(wait.toMillis());
                boolean isMissing = !isRunning();
                // Missing twice: the server writes the file that names it while it runs, too.
                wait = isMissing && wasMissing && !startAgain() ? longer(wait) : LOOK_EVERY;
                wasMissing = isMissing;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isRunning() {
        try {
            return PostgresProcess.find(directory).isPresent();
        } catch (IOException e) {
            return true; // In doubt nothing is started.
        }
    }

    private static Duration longer(Duration wait) {
        Duration doubled = wait.multipliedBy(2);
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }

    /** Whether it runs, or need not any more. */
    private synchronized boolean startAgain() throws InterruptedException {
        if (closed) {
            return true;
        }
        LOG.warn("The embedded database has ended by itself and is started again");
        if (!restarted()) {
            // At first, for instance, while its last processes still end: PostgreSQL itself guards against two servers.
            LOG.warnf("The embedded database did not start again yet: see %s", PostgresProcess.restartLog(directory));
            return false;
        }
        LOG.info("The embedded database works again");
        return true;
    }

    private boolean restarted() throws InterruptedException {
        try {
            return PostgresProcess.restart(directory);
        } catch (IOException e) {
            LOG.warnf("The embedded database could not be started: %s", e.getMessage());
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        closed = true; // Before the lock, so that nothing is started any more.
        thread.interrupt();
        closeServer();
    }

    private synchronized void closeServer() throws IOException {
        server.close();
    }
}
