package org.faofon.ops.cluster;

import java.time.Duration;

/** Lets something through once in a while. */
final class Throttle {
    private final long everyNanos;
    private long nextAtNanos = System.nanoTime();

    Throttle(Duration every) {
        this.everyNanos = every.toNanos();
    }

    synchronized boolean isDue() {
        long now = System.nanoTime();
        if (now - nextAtNanos < 0) {
            return false;
        }
        nextAtNanos = now + everyNanos;
        return true;
    }
}
