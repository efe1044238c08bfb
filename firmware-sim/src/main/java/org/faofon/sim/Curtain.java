package org.faofon.sim;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a command finish its last words when the user presses Ctrl-C. */
final class Curtain implements AutoCloseable {
    private static final long LAST_WORDS_SECONDS = 3;

    private final CountDownLatch said = new CountDownLatch(1);

    private Curtain() {}

    /** On a signal the given thread is interrupted, and has a moment to end by itself. */
    static Curtain over(Thread stage) {
        Curtain curtain = new Curtain();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> curtain.fallOn(stage), "curtain"));
        return curtain;
    }

    /** To be called after the last words; from here on the end of the program waits for nobody. */
    @Override
    public void close() {
        said.countDown();
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
