package org.faofon.sim;

import java.time.Duration;

/** A thread that repeats one task, and ends with the program. */
final class Background {
    private Background() {}

    /** The repeated task. */
    interface Chore {
        void run() throws InterruptedException;
    }

    static Thread start(String name, Duration pause, Chore chore) {
        Thread thread = new Thread(() -> repeat(pause, chore), name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void repeat(Duration pause, Chore chore) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                chore.run();
                Thread.sleep(pause.toMillis());
            }
        } catch (InterruptedException told) {
            // An interrupt is the only way out, and there is nothing to clean up.
            Thread.currentThread().interrupt();
        }
    }
}
