package org.faofon.common.security;

import jakarta.ws.rs.ServiceUnavailableException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Computes few password hashes at the same time, because each takes a processor for a tenth of a second on purpose. A
 * few more callers wait in turn, and the others are refused; so a burst of sign-ins occupies neither all processors nor
 * all threads.
 */
final class HashingLimit {
    private static final long PATIENCE_SECONDS = 10;
    private static final long RETRY_AFTER_SECONDS = 2;

    private final Semaphore places;
    private final int mostWaiting;
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * Limits the callers of one process.
     *
     * @param atOnce how many hashes are computed at the same time
     * @param mostWaiting how many callers may wait for a place
     */
    HashingLimit(int atOnce, int mostWaiting) {
        this.places = new Semaphore(atOnce, true);
        this.mostWaiting = mostWaiting;
    }

    /**
     * Computes a hash for somebody who waits for the answer.
     *
     * @throws ServiceUnavailableException if too many others wait already
     */
    <T> T compute(Supplier<T> hash) {
        if (!places.tryAcquire()) {
            waitForPlace();
        }
        return release(hash);
    }

    /** Computes a hash in its turn, however long that takes: for imports and the start. */
    <T> T computePatiently(Supplier<T> hash) {
        places.acquireUninterruptibly();
        return release(hash);
    }

    private <T> T release(Supplier<T> hash) {
        try {
            return hash.get();
        } finally {
            places.release();
        }
    }

    private void waitForPlace() {
        try {
            if (waiting.incrementAndGet() > mostWaiting || !places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            waiting.decrementAndGet();
        }
    }

    private static ServiceUnavailableException busy() {
        return new ServiceUnavailableException(
                "Too many are signing in at this moment; try again", RETRY_AFTER_SECONDS);
    }
}
