package org.faofon.access.connections;

import java.time.Duration;

/** Finds out whether a transfer is too slow, by the bytes of each period. */
final class TransferRate {
    private final long periodNanos;
    private final long leastBytes;
    private long periodBegan;
    private long bytesBefore;

    /** @param leastBytes in each period */
    TransferRate(Duration period, long leastBytes) {
        this.periodNanos = period.toNanos();
        this.leastBytes = leastBytes;
    }

    /** Begins, or begins again after a pause that was not the other side's. */
    void begin(long bytes, long now) {
        periodBegan = now;
        bytesBefore = bytes;
    }

    /** @param bytes all that have been transferred so far */
    boolean isTooSlow(long bytes, long now) {
        if (now - periodBegan < periodNanos) {
            return false;
        }
        boolean slow = bytes - bytesBefore < leastBytes;
        begin(bytes, now);
        return slow;
    }
}
