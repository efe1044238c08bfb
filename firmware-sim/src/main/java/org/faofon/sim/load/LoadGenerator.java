package org.faofon.sim.load;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Lets many gauges send their readings, and tallies how long the answers take; used on one thread. */
public interface LoadGenerator extends Closeable {
    /** Makes a generator whose protocol and address are known. */
    interface Factory {
        /**
         * A load that has not begun.
         *
         * @param everySecond is run about once a second, for the progress
         */
        LoadGenerator create(LoadPlan plan, List<LoadGauge> gauges, Consumer<LoadGenerator> everySecond)
                throws IOException;
    }

    /** How many connections it wants. */
    int connections();

    /** How many of them are open. */
    int connected();

    /** Opens the connections, and returns how long it took. */
    Duration connect() throws IOException, InterruptedException;

    /**
     * Publishes until the plan is fulfilled, and returns how long it took to the last acknowledgement. Without any
     * connection it ends at once.
     */
    Duration publish() throws IOException, InterruptedException;

    LoadTally tally();
}
