package org.faofon.followers.delivery;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.faofon.common.cluster.FencedException;
import org.jboss.logging.Logger;

/** A thread that sleeps until it is woken, with some helpers. */
final class DeliveryWorker implements AutoCloseable, ParallelTasks {
    private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);
    private static final int CLOSING_SECONDS = 5;

    private final String name;
    private final Consumer<ParallelTasks> turn;
    private final ExecutorService thread;
    private final ExecutorService helpers;
    private final AtomicBoolean woken = new AtomicBoolean();

    DeliveryWorker(String name, int parallel, Consumer<ParallelTasks> turn) {
        this.name = name;
        this.turn = turn;
        this.thread = Executors.newSingleThreadExecutor(work -> daemon(work, "followers-" + name));
        this.helpers = Executors.newFixedThreadPool(parallel, work -> daemon(work, "followers-" + name + "-helper"));
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    void wake() {
        if (!thread.isShutdown() && woken.compareAndSet(false, true)) {
            thread.execute(this::takeTurn);
        }
    }

    private void takeTurn() {
        woken.set(false);
        try {
            turn.accept(this);
        } catch (FencedException e) {
            LOG.infof("Another instance delivers to followers now: by=%s", name);
        } catch (RuntimeException e) {
            // The messages are still in the queue: they become due again.
            LOG.errorf(e, "Delivery to followers failed unexpectedly: by=%s", name);
        }
    }

    @Override
    public <T, R> List<R> map(List<T> values, Function<T, R> task) {
        List<CompletableFuture<R>> results = values.stream()
                .map(value -> CompletableFuture.supplyAsync(() -> task.apply(value), helpers))
                .toList();
        return results.stream().map(CompletableFuture::join).toList();
    }

    /** Lets the current batch finish; what is not recorded is sent again. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        } finally {
            helpers.shutdownNow();
        }
    }
}
