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
    private final ReceiptDispatcher dispatcher = new ReceiptDispatcher();

    @BeforeEach
    void start() {
        dispatcher.start();
    }

    @AfterEach
    void stop() {
        dispatcher.stop();
    }

    @Test
    void whereNothingWaitsTheCallersThreadSendsThem() throws InterruptedException {
        AtomicReference<Thread> sender = new AtomicReference<>();

        dispatcher.dispatch(() -> sender.set(Thread.currentThread()), false);

        assertThat(sender.get()).isSameAs(Thread.currentThread());
    }

    @Test
    void sendsInOrderHoweverBusyItIs() throws InterruptedException {
        List<Integer> sent = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch left = new CountDownLatch(500);
        for (int i = 0; i < 500; i++) {
            int batch = i;
            dispatcher.dispatch(
                    () -> {
                        sent.add(batch);
                        left.countDown();
                    },
                    i % 3 > 0);
        }

        assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(sent).isEqualTo(IntStream.range(0, 500).boxed().toList());
    }

    @Test
    void receiptsThatCannotBeSentStopNobody() throws InterruptedException {
        CountDownLatch sent = new CountDownLatch(1);
        dispatcher.dispatch(
                () -> {
                    throw new IllegalStateException("the line is cut");
                },
                false);
        dispatcher.dispatch(
                () -> {
                    throw new NoClassDefFoundError("a class of the client");
                },
                true);
        dispatcher.dispatch(sent::countDown, true);

        assertThat(sent.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
