package org.faofon.common.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.ws.rs.ServiceUnavailableException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HashingLimitTest {
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger running = new AtomicInteger();
    private final HashingLimit limit = new HashingLimit(2, 1);

    @AfterEach
    void stop() {
        end.countDown();
        callers.shutdownNow();
    }

    private String hash() {
        running.incrementAndGet();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "hash";
    }

    @Test
    void twoAreComputedOneWaitsAndTheNextIsRefused() throws Exception {
        Future<String> first = callers.submit(() -> limit.compute(this::hash));
        Future<String> second = callers.submit(() -> limit.compute(this::hash));
        await().until(() -> running.get() == 2);
        CountDownLatch asks = new CountDownLatch(1);
        Future<String> third = callers.submit(() -> {
            asks.countDown();
            return limit.compute(this::hash);
        });
        asks.await();
        await().untilAsserted(() -> assertThatThrownBy(() -> limit.compute(() -> "at once"))
                .isInstanceOfSatisfying(
                        ServiceUnavailableException.class,
                        e -> assertThat(e.getResponse().getHeaderString("Retry-After"))
                                .isEqualTo("2")));
        assertThat(running).hasValue(2);

        end.countDown();

        assertThat(first.get()).isEqualTo(second.get()).isEqualTo(third.get()).isEqualTo("hash");
        assertThat(limit.compute(() -> "free again")).isEqualTo("free again");
    }

    @Test
    void anImportWaitsHoweverManyWait() throws Exception {
        callers.execute(() -> limit.compute(this::hash));
        callers.execute(() -> limit.compute(this::hash));
        await().until(() -> running.get() == 2);
        Future<String> one = callers.submit(() -> limit.computePatiently(() -> "one"));
        Future<String> other = callers.submit(() -> limit.computePatiently(() -> "other"));

        end.countDown();

        assertThat(one.get()).isEqualTo("one");
        assertThat(other.get()).isEqualTo("other");
    }

    @Test
    void aFailedHashGivesItsPlaceBack() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> limit.compute(() -> {
                        throw new IllegalStateException("no such algorithm");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
    }
}
