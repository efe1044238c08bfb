package org.faofon.readings.intake;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Tells senders what became of their readings, in the order in which they were stored. Under load it does so on a thread
 * of its own, because to acknowledge a batch takes nearly as long as to store it, and the next one can be stored meanwhile.
 * Where nothing else waits, anyone who has stored it tells: to wake a thread takes longer than to answer one sender.
 */
final class ReceiptDispatcher {
    private static final Logger LOG = Logger.getLogger(ReceiptDispatcher.class);

    /** How many batches may wait to be told; more would only grow the memory. */
    private static final int WAITING = 2;

    private final BlockingQueue<Runnable> waiting = new ArrayBlockingQueue<>(WAITING);
    private final AtomicInteger untold = new AtomicInteger();
    private final Thread thread = new Thread(this::work, "reading-receipts");

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    void stop() {
        thread.interrupt();
    }

    /**
     * Has it told.
     *
     * @param busy whether more is waiting to be stored
     */
    void settle(Runnable telling, boolean busy) throws InterruptedException {
        if (!busy && untold.get() == 0) {
            tell(telling); // The intake must outlive a sender that cannot be told.
            return;
        }
        untold.incrementAndGet();
        waiting.put(telling);
    }

    private void work() {
        try {
            while (true) {
                Runnable telling = waiting.take();
                tell(telling);
                untold.decrementAndGet();
            }
        } catch (InterruptedException e) {
            LOG.debug("Stopped sending receipts");
        }
    }

    /** They are stored; a sender that cannot be told sends again. */
    private static void tell(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException | Error e) { // Whatever it is, the thread must go on telling others.
            LOG.error("Could not send receipts", e);
        }
    }
}
