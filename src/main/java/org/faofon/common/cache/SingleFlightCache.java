package org.faofon.common.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.ws.rs.ServiceUnavailableException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Caches values that are expensive to compute. One caller computes a value and the others wait, so that many callers
 * cost no more than one. A caller who would wait for long is refused, so that waiting callers do not use up all
 * threads.
 */
public final class SingleFlightCache<K, V> {
    private static final long PATIENCE_SECONDS = 10;
    private static final long RETRY_AFTER_SECONDS = 5;

    private final ReentrantLock making = new ReentrantLock();
    private final Cache<K, V> kept;

    /** Computes a value. */
    public interface Maker<V> {
        V make() throws SQLException;
    }

    /** @param fresh how long a value is cached, in real time */
    public SingleFlightCache(int mostValues, Duration fresh) {
        this(mostValues, fresh, Ticker.systemTicker());
    }

    /** @param ticker the time source of the cache */
    public SingleFlightCache(int mostValues, Duration fresh, Ticker ticker) {
        this.kept = Caffeine.newBuilder()
                .maximumSize(mostValues)
                .expireAfterWrite(fresh)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /**
     * The value of that key, computed if it is missing or too old.
     *
     * @throws ServiceUnavailableException if others take too long to compute theirs
     */
    public V get(K key, Maker<V> maker) throws SQLException {
        V known = kept.getIfPresent(key);
        if (known != null) {
            return known;
        }
        lock();
        try {
            known = kept.getIfPresent(key);
            if (known != null) {
                return known;
            }
            V made = maker.make();
            kept.put(key, made);
            return made;
        } finally {
            making.unlock();
        }
    }

    private void lock() {
        try {
            if (!making.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new ServiceUnavailableException(RETRY_AFTER_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceUnavailableException(RETRY_AFTER_SECONDS);
        }
    }
}
