package org.faofon.readings.replay;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Interval;
import org.faofon.readings.ReadingsStored.Judged;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Plays stored readings back in the order of their ends, years of them within a minute: the database sends the next
 * piece of the past in its binary format while the current one is processed.
 */
@ApplicationScoped
public class ReadingPlayback {
    /**
     * Only the required columns, in the order in which {@link PlaybackChunk} reads them; sorting by time is cheaper
     * here.
     */
    private static final String COPY = """
            copy (
                select gauge_id, ended_at, started_at, depth_micrometres, depth_kind, quality
                from reading
                where gauge_id = any ('{%s}') and ended_at > '%s' and ended_at <= '%s'
            ) to stdout (format binary)
            """;

    /**
     * Compiling a query that takes milliseconds takes longer than the query; the live network needs the other
     * processors.
     */
    private static final String GENTLY = "set local jit = off; set local max_parallel_workers_per_gather = 0";

    private static final int ROWS_OF_A_REEL = 100_000;
    private static final long READINGS_A_DAY = 288;
    private static final Duration SHORTEST_REEL = Duration.ofDays(1);
    private static final Duration LONGEST_REEL = Duration.ofDays(31);
    private static final long PATIENCE_MILLIS = 200;

    private final AgroalDataSource database;
    private final GaugeRegistry network;

    ReadingPlayback(AgroalDataSource database, GaugeRegistry network) {
        this.database = database;
        this.network = network;
    }

    /** The consumer of a playback. */
    public interface Listener {
        /** Each reading, those that failed included, in the order of their ends. */
        void onReading(Judged reading);

        /** All readings that end up to then have been played. */
        void onProgress(Instant until);
    }

    /**
     * Plays all readings that end in that interval.
     *
     * @param stopped checked from time to time; if it is true the playback ends early
     */
    public void play(Interval ends, Listener listener, BooleanSupplier stopped) throws SQLException {
        BlockingQueue<PlaybackChunk> ready = new ArrayBlockingQueue<>(1);
        Loader loader = new Loader(ends, ready, stopped);
        Thread thread = new Thread(loader, "playback-loader");
        thread.setDaemon(true);
        thread.start();
        try {
            while (!stopped.getAsBoolean()) {
                PlaybackChunk chunk = ready.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                if (chunk != null) {
                    chunk.play(listener);
                    listener.onProgress(chunk.until());
                } else if (loader.finished && ready.isEmpty()) {
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            thread.interrupt();
        }
        loader.check();
    }

    private Duration lengthOfAReel() {
        long days = ROWS_OF_A_REEL
                / (READINGS_A_DAY * Math.max(1, network.listGauges().size()));
        Duration length = Duration.ofDays(Math.max(SHORTEST_REEL.toDays(), days));
        return length.compareTo(LONGEST_REEL) > 0 ? LONGEST_REEL : length;
    }

    /** Reads one chunk ahead, on its own connection. */
    private final class Loader implements Runnable {
        private final Interval ends;
        private final BlockingQueue<PlaybackChunk> ready;
        private final BooleanSupplier stopped;
        private volatile boolean finished;
        private volatile @Nullable Throwable failure;

        Loader(Interval ends, BlockingQueue<PlaybackChunk> ready, BooleanSupplier stopped) {
            this.ends = ends;
            this.ready = ready;
            this.stopped = stopped;
        }

        @Override
        public void run() {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                load(connection);
                connection.setAutoCommit(true);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (SQLException
                    | RuntimeException
                    | Error e) { // Otherwise the playback would end early and look complete.
                failure = e;
            } finally {
                finished = true;
            }
        }

        /** Each chunk in its own transaction: a long one would prevent the database's cleanup. */
        private void load(Connection connection) throws SQLException, InterruptedException {
            Duration length = lengthOfAReel();
            Instant from = ends.start();
            while (from.isBefore(ends.end()) && !stopped.getAsBoolean()) {
                Instant until = from.plus(length).isBefore(ends.end()) ? from.plus(length) : ends.end();
                PlaybackChunk chunk = new PlaybackChunk(from, until, network);
                copy(connection, chunk);
                connection.commit();
                ready.put(chunk);
                from = until;
            }
        }

        private void copy(Connection connection, PlaybackChunk chunk) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(GENTLY);
            }
            String gauges = network.listGauges().stream()
                    .map((Gauge gauge) -> Integer.toString(gauge.id))
                    .collect(Collectors.joining(","));
            CopyOut rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(COPY.formatted(gauges, chunk.from(), chunk.until()));
            byte[] row = rows.readFromCopy();
            while (row != null) {
                chunk.add(row);
                row = rows.readFromCopy();
            }
            chunk.sort();
        }

        void check() throws SQLException {
            Throwable failed = failure;
            if (failed instanceof SQLException sql) {
                throw sql;
            }
            if (failed != null) {
                throw new SQLException("The stored readings could not be read", failed);
            }
        }
    }
}
