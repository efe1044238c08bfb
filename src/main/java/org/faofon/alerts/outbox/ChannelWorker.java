package org.faofon.alerts.outbox;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.faofon.common.cluster.FencedException;
import org.jboss.logging.Logger;

/**
 * The thread of one channel. It sleeps until woken; being woken several times while it works causes only one more turn.
 */
final class ChannelWorker implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ChannelWorker.class);
    private static final int CLOSING_SECONDS = 5;

    private final String name;
    private final Runnable turn;
    private final ExecutorService thread;
    private final AtomicBoolean woken = new AtomicBoolean();

    ChannelWorker(String name, Runnable turn) {
        this.name = name;
        this.turn = turn;
        this.thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "relay-" + name));
    }

    void wake() {
        if (woken.compareAndSet(false, true)) {
            thread.execute(this::takeTurn);
        }
    }

    private void takeTurn() {
        woken.set(false);
        try {
            turn.run();
        } catch (FencedException e) {
            LOG.infof("Another instance delivers the messages now: channel=%s", name);
        } catch (RuntimeException e) {
            // The messages are still in the outbox: the next tick tries again.
            LOG.errorf(e, "Delivery failed unexpectedly: channel=%s", name);
        }
    }

    /** Lets the current message finish; if it cannot, it is sent again under the same key. */
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
        }
    }
}
