package org.faofon.readings.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceiptDispatcherTest {
    private final ReceiptDispatcher settlement = new ReceiptDispatcher();

    @BeforeEach
    void start() {
        settlement.start();
    }

    @AfterEach
    void stop() {
        settlement.stop();
    }

    @Test
    void whereNothingWaitsWhoeverHasStoredItTells() throws InterruptedException {
        AtomicReference<Thread> teller = new AtomicReference<>();

        settlement.settle(() -> teller.set(Thread.currentThread()), false);

        assertThat(teller.get()).isSameAs(Thread.currentThread());
    }

    @Test
    void tellsInOrderHoweverBusyItIs() throws InterruptedException {
        List<Integer> told = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch left = new CountDownLatch(500);
        for (int i = 0; i < 500; i++) {
            int batch = i;
            settlement.settle(
                    () -> {
                        told.add(batch);
                        left.countDown();
                    },
                    i % 3 > 0);
        }

        assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(told).isEqualTo(IntStream.range(0, 500).boxed().toList());
    }

    @Test
    void aSenderThatCannotBeToldStopsNobody() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        settlement.settle(
                () -> {
                    throw new IllegalStateException("the line is cut");
                },
                false);
        settlement.settle(
                () -> {
                    throw new NoClassDefFoundError("a class of the client");
                },
                true);
        settlement.settle(told::countDown, true);

        assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
