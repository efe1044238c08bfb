package org.faofon.readings.intake;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Sends receipts in the order in which batches were stored. Under load it uses its own thread, because acknowledging a
 * batch takes nearly as long as storing it, and the next batch can be stored meanwhile. If nothing else is waiting, the
 * caller's thread sends them: waking another thread takes longer than answering one sender.
 */
final class ReceiptDispatcher {
    private static final Logger LOG = Logger.getLogger(ReceiptDispatcher.class);

    /** How many batches may wait for their receipts; more would only use memory. */
    private static final int WAITING = 2;

    private final BlockingQueue<Runnable> waiting = new ArrayBlockingQueue<>(WAITING);
    private final AtomicInteger undispatched = new AtomicInteger();
    private final Thread thread = new Thread(this::work, "reading-receipts");

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    void stop() {
        thread.interrupt();
    }

    /**
     * Sends the receipts of a batch.
     *
     * @param sending sends them
     * @param busy whether more is waiting to be stored
     */
    void dispatch(Runnable sending, boolean busy) throws InterruptedException {
        if (!busy && undispatched.get() == 0) {
            send(sending);
            return;
        }
        undispatched.incrementAndGet();
        waiting.put(sending);
    }

    private void work() {
        try {
            while (true) {
                Runnable sending = waiting.take();
                send(sending);
                undispatched.decrementAndGet();
            }
        } catch (InterruptedException e) {
            LOG.debug("Stopped sending receipts");
        }
    }

    /** The readings are stored; a sender without a receipt sends them again. */
    private static void send(Runnable sending) {
        try {
            sending.run();
        } catch (RuntimeException | Error e) { // Whatever it is, the thread must go on with the others.
            LOG.error("Could not send receipts", e);
        }
    }
}
