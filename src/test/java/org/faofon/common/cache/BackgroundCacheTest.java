package org.faofon.common.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class BackgroundCacheTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(1);

    private final AtomicLong nanos = new AtomicLong();

    private BackgroundCache<Integer> patient(Duration patience) {
        return new BackgroundCache<>("test", Duration.ofHours(1), patience, nanos::get);
    }

    @Test
    void aQuickValueIsThereAtOnceAndComputedOnce() throws SQLException {
        BackgroundCache<Integer> cache = patient(LONG);
        AtomicInteger made = new AtomicInteger();

        assertThat(cache.find(made::incrementAndGet)).hasValue(1);
        assertThat(cache.find(made::incrementAndGet)).hasValue(1);
    }

    @Test
    void aSlowValueIsMissingAtFirstAndThereLater() throws SQLException {
        BackgroundCache<Integer> cache = patient(SHORT);
        CountDownLatch ready = new CountDownLatch(1);
        SingleFlightCache.Maker<Integer> slow = () -> {
            awaitQuietly(ready);
            return 20;
        };

        assertThat(cache.find(slow)).isEmpty();
        ready.countDown();
        Awaitility.await().atMost(LONG).until(() -> cache.find(slow).isPresent());
    }

    @Test
    void anOldValueServesWhileItIsComputedAgain() throws SQLException {
        BackgroundCache<Integer> cache = patient(SHORT);
        Awaitility.await().atMost(LONG).until(() -> cache.find(() -> 1).isPresent());
        nanos.addAndGet(Duration.ofHours(1).toNanos());
        CountDownLatch never = new CountDownLatch(1);

        assertThat(cache.find(() -> {
                    awaitQuietly(never);
                    return 2;
                }))
                .hasValue(1);
        never.countDown();
    }

    @Test
    void aFaultIsTheReadersAndTheNextReaderTriesAgain() throws SQLException {
        BackgroundCache<Integer> cache = patient(LONG);

        assertThatThrownBy(() -> cache.find(() -> {
                    throw new SQLException("away");
                }))
                .isInstanceOf(SQLException.class);
        assertThat(cache.find(() -> 3)).hasValue(3);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
