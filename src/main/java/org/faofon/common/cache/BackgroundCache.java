package org.faofon.common.cache;

import com.github.benmanes.caffeine.cache.Ticker;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.faofon.common.cache.SingleFlightCache.Maker;
import org.jspecify.annotations.Nullable;

/**
 * One value that takes longer to compute than a reader waits. It is computed in the background, once at a time; until it is
 * there, readers get the value before it, or none.
 */
public final class BackgroundCache<V> {
    private final String name;
    private final Duration fresh;
    private final Duration patience;
    private final Ticker ticker;
    private volatile @Nullable Kept<V> kept;
    private @Nullable CompletableFuture<V> running;

    private record Kept<V>(V value, long madeAt) {}

    /**
     * Without a value.
     *
     * @param name of the thread that computes
     * @param fresh how long a value is used before it is computed again
     * @param patience how long a reader waits for it
     * @param ticker the time source
     */
    public BackgroundCache(String name, Duration fresh, Duration patience, Ticker ticker) {
        this.name = name;
        this.fresh = fresh;
        this.patience = patience;
        this.ticker = ticker;
    }

    /** The value; empty if it is still being computed for the first time. */
    public Optional<V> find(Maker<V> maker) throws SQLException {
        Kept<V> known = kept;
        if (known != null && ticker.read() - known.madeAt < fresh.toNanos()) {
            return Optional.of(known.value);
        }
        try {
            return Optional.of(start(maker).get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.ofNullable(known).map(Kept::value);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.ofNullable(known).map(Kept::value);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException ofDatabase) {
                throw ofDatabase;
            }
            throw new IllegalStateException("Could not compute " + name, e.getCause());
        }
    }

    private synchronized CompletableFuture<V> start(Maker<V> maker) {
        CompletableFuture<V> now = running;
        if (now != null && !now.isDone()) {
            return now;
        }
        CompletableFuture<V> made = new CompletableFuture<>();
        running = made;
        Thread thread = new Thread(() -> make(maker, made), name);
        thread.setDaemon(true);
        thread.start();
        return made;
    }

    private void make(Maker<V> maker, CompletableFuture<V> made) {
        try {
            V value = maker.make();
            kept = new Kept<>(value, ticker.read());
            made.complete(value);
        } catch (SQLException | RuntimeException | Error e) {
            made.completeExceptionally(e);
        }
    }
}
