package org.faofon.readings.intake;

import java.util.function.Consumer;

/** Takes the readings of a gauge inside the program, with no broker's queue between them and the intake (decision 60). */
public interface DirectMessages {
    /** What became of a message. */
    enum Outcome {
        /** Its readings are durable. */
        STORED,
        /** It must go through the broker's queue; there it becomes a dead letter. */
        REFUSED
    }

    /**
     * Takes a message, if that is possible at once and without waiting.
     *
     * @param payload as the gauge published it
     * @param settled called once, on any thread; while the database is away only after it is back
     * @return whether it was taken; if not, it must go through the broker's queue
     */
    boolean offer(String topic, byte[] payload, Consumer<Outcome> settled);

    /** Whether it will take nothing now but probably within a fraction of a second, so that a sender should wait. */
    default boolean isBusy() {
        return false;
    }
}
