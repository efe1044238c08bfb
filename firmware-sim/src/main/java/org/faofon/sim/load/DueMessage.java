package org.faofon.sim.load;

/** A message with the time at which it was due, in nanoseconds of the load's clock. */
final class DueMessage {
    private final long dueAt;
    private final byte[] payload;

    DueMessage(long dueAt, byte[] payload) {
        this.dueAt = dueAt;
        this.payload = payload;
    }

    long dueAt() {
        return dueAt;
    }

    byte[] payload() {
        return payload;
    }
}
