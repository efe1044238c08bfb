package org.faofon.bulletins;

import jakarta.ws.rs.ServiceUnavailableException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps what was made last. One makes and the others wait, so that a crowd costs no more than one; and whoever would have
 * to wait for long is asked to come again, so that the crowd does not take up all threads.
 */
public final class Shelf<K, V> {
    private static final long PATIENCE_SECONDS = 10;
    private static final long COME_AGAIN_SECONDS = 5;

    private final int most;
    private final Duration fresh;
    private final ReentrantLock making = new ReentrantLock();
    private final Map<K, Kept<V>> kept = new LinkedHashMap<>(16, 0.75f, true);

    private record Kept<V>(V value, long madeAtNanos) {}

    /** How a thing is made. */
    public interface Maker<V> {
        V make() throws SQLException;
    }

    /**
     * A shelf with so many places.
     *
     * @param fresh for how long a thing is as good as new
     */
    public Shelf(int most, Duration fresh) {
        this.most = most;
        this.fresh = fresh;
    }

    /**
     * The thing of that key, made if it is not there or old.
     *
     * @throws ServiceUnavailableException if others take too long to make theirs
     */
    public V get(K key, Maker<V> maker) throws SQLException {
        take();
        try {
            Kept<V> known = kept.get(key);
            if (known != null && System.nanoTime() - known.madeAtNanos < fresh.toNanos()) {
                return known.value;
            }
            V made = maker.make();
            kept.put(key, new Kept<>(made, System.nanoTime()));
            makeRoom();
            return made;
        } finally {
            making.unlock();
        }
    }

    private void take() {
        try {
            if (!making.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new ServiceUnavailableException(COME_AGAIN_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceUnavailableException(COME_AGAIN_SECONDS);
        }
    }

    private void makeRoom() {
        Iterator<K> unusedLongest = kept.keySet().iterator();
        while (kept.size() > most) {
            unusedLongest.next();
            unusedLongest.remove();
        }
    }
}
