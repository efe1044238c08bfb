package org.faofon.sim;

import java.time.Duration;

/** A thread that does one thing again and again, and ends with the program. */
final class Background {
    private Background() {}

    /** What is done each time. */
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
            // Being told to stop is the only way out, and there is nothing to clean up.
            Thread.currentThread().interrupt();
        }
    }
}
