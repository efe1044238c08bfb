package org.faofon.sim.link;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Passes callbacks of the radio's threads to the one thread of all links. */
public final class EventLoop implements Executor {
    private final BlockingQueue<Runnable> said = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable word) {
        said.add(word);
    }

    /**
     * Runs the waiting callbacks, and waits a while if there are none; an error is thrown here and ends the program.
     */
    public void turn(Duration patience) throws InterruptedException {
        @Nullable Runnable word = said.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        // As many as were waiting at the start, so that a busy radio cannot keep the gauges from measuring.
        for (int left = said.size(); word != null; left--) {
            word.run();
            word = left > 0 ? said.poll() : null;
        }
    }
}
