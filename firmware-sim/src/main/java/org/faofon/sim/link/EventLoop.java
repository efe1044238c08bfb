package org.faofon.sim.link;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Brings what the radio's threads have to say onto the one thread on which all links live. */
public final class EventLoop implements Executor {
    private final BlockingQueue<Runnable> said = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable word) {
        said.add(word);
    }

    /** Runs what was said, and waits a while where nothing was; a fault comes out here and ends the program. */
    public void turn(Duration patience) throws InterruptedException {
        @Nullable Runnable word = said.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        // As many as were there at the start, so that a busy radio cannot keep the gauges from measuring.
        for (int left = said.size(); word != null; left--) {
            word.run();
            word = left > 0 ? said.poll() : null;
        }
    }
}
