package org.faofon.ops.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.paging.PagingManager;
import org.apache.activemq.artemis.core.persistence.StorageManager;
import org.apache.activemq.artemis.core.postoffice.PostOffice;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BacklogMeterTest {
    private static final long KEPT = 4_711;

    private final ScheduledExecutorService pool = Executors.newSingleThreadScheduledExecutor();
    private final PublisherQuota quota = new PublisherQuota(1024 * 1024);
    private final BacklogMeter meter = new BacklogMeter(quota, 1024);
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void stop() {
        pool.shutdownNow();
    }

    @Test
    void goesOnMeasuringWhenTheBrokerCouldNotSayWhatItKeeps() {
        meter.start(broker());

        await().until(() -> quota.keptBytes() == KEPT);
        assertThat(asked.get()).isGreaterThan(5);
        assertThat(meter.failuresTold())
                .as("one failure thrice, and another twice")
                .isEqualTo(2);
    }

    private long size() {
        int times = asked.incrementAndGet();
        if (times <= 5) {
            throw new IllegalStateException(times <= 3 ? "no page store" : "another reason");
        }
        return KEPT;
    }

    private ActiveMQServer broker() {
        PagingManager paging = proxy(
                PagingManager.class,
                Map.of(
                        "getGlobalSize", this::size,
                        "isDiskFull", () -> false,
                        "getStoreNames", () -> new SimpleString[0]));
        StorageManager storage = proxy(StorageManager.class, Map.of("getCurrentID", () -> 1L));
        PostOffice queues = proxy(PostOffice.class, Map.of("getAllBindings", Stream::empty));
        return proxy(
                ActiveMQServer.class,
                Map.of(
                        "getPagingManager", () -> paging,
                        "getPostOffice", () -> queues,
                        "getStorageManager", () -> storage,
                        "getScheduledPool", () -> pool));
    }

    private static <T> T proxy(Class<T> type, Map<String, Supplier<Object>> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.getOrDefault(method.getName(), () -> {
                            throw new UnsupportedOperationException(method.getName());
                        })
                        .get()));
    }
}
