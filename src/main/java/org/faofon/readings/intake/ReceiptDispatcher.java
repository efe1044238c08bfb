package org.faofon.readings.intake;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Sends receipts to the senders, in the order in which readings were stored. Under load it does so on its own thread,
 * because acknowledging a batch takes nearly as long as storing it, and the next one can be stored meanwhile. Without
 * load the storing thread does it: waking another thread takes longer than answering one sender.
 */
final class ReceiptDispatcher {
    private static final Logger LOG = Logger.getLogger(ReceiptDispatcher.class);

    /** How many batches may wait for their receipts; more would only use memory. */
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
     * Sends the receipts.
     *
     * @param busy whether more is waiting to be stored
     */
    void settle(Runnable telling, boolean busy) throws InterruptedException {
        if (!busy && untold.get() == 0) {
            tell(telling); // The intake must survive a sender that cannot be answered.
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

    /** They are stored; a sender without an answer sends again. */
    private static void tell(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException | Error e) { // Whatever the error, the thread must go on.
            LOG.error("Could not send receipts", e);
        }
    }
}
