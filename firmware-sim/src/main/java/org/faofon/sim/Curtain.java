package org.faofon.sim;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a command print its summary when the user presses Ctrl-C. */
final class Curtain {
    private static final long LAST_WORDS_SECONDS = 3;

    private final CountDownLatch said = new CountDownLatch(1);

    private Curtain() {}

    /** Runs on the calling thread; a signal interrupts it, and waits a moment for it to end. */
    static int runUnder(Callable<Integer> play) throws Exception {
        Curtain curtain = new Curtain();
        Thread stage = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> curtain.fallOn(stage), "curtain"));
        try {
            return play.call();
        } finally {
            curtain.said.countDown();
        }
    }

    private void fallOn(Thread stage) {
        if (said.getCount() == 0) {
            return;
        }
        stage.interrupt();
        try {
            boolean finished = said.await(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
            if (!finished) {
                Runtime.getRuntime().halt(1);
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
