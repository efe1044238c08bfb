package org.faofon.ops.broker;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much the broker keeps for the program, and who may add to it.
 *
 * <p>Three quarters are shared: a publisher may keep a sixteenth of the part of them that is free at the moment, so
 * that a flood of one takes a seventeenth and leaves the rest to others. (Choudhury and Hahne, "Dynamic queue length
 * thresholds for shared-memory packet switches", 1998.) When many publishers have filled those, the last quarter is
 * left for publishers with a small backlog. At the limit all wait.
 */
final class PublisherQuota {
    private static final int SHARE = 16;
    /** Many devices use the one connection of the bridge. */
    private static final int SHARE_OF_BRIDGE = 2;
    /** 32 KB of 128 MB: a few hundred readings; a thousand gauges have no more in the last quarter. */
    private static final int LITTLE = 4096;
    /** What the broker is processing and has not stored yet, of all connections. */
    private static final long MAX_UNDER_WAY_BYTES = 8L * 1024 * 1024;

    /** What waits in memory until there is room, of all connections, before reading from their sockets is stopped. */
    private static final long MAX_HELD_BYTES = 8L * 1024 * 1024;

    private final long limitBytes;
    private final ConcurrentMap<String, Backlog> publishers = new ConcurrentHashMap<>();
    private final AtomicLong underWayBytes = new AtomicLong();
    private final AtomicLong heldBytes = new AtomicLong();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile long keptBytes;
    private volatile boolean storeFull;

    /** The backlog of one publisher. */
    private record Backlog(long messages, long bytes) {
        static final Backlog NONE = new Backlog(0, 0);
    }

    PublisherQuota(long limitBytes) {
        this.limitBytes = limitBytes;
    }

    /** Whether this publisher's next message may go to the broker now. */
    boolean admits(String publisher) {
        return hasRoomFor(publisher) && underWayBytes.get() < MAX_UNDER_WAY_BYTES;
    }

    /** Whether this publisher's share is not used up. */
    boolean hasRoomFor(String publisher) {
        if (isFull()) {
            return false;
        }
        long own = keptOf(publisher);
        int share = publisher.equals(BrokerAccounts.BRIDGE) ? SHARE_OF_BRIDGE : SHARE;
        return own < limitBytes / LITTLE || own * share <= limitBytes / 4 * 3 - keptBytes;
    }

    /** Whether there is no room for any message. */
    boolean isFull() {
        return storeFull || keptBytes >= limitBytes;
    }

    /** Records the broker's own figures. */
    void measured(long bytes, boolean full) {
        keptBytes = bytes;
        storeFull = full;
    }

    void kept(String publisher, int bytes) {
        publishers.merge(
                publisher,
                new Backlog(1, bytes),
                (old, one) -> new Backlog(old.messages() + 1, old.bytes() + one.bytes()));
    }

    void settled(String publisher, int bytes) {
        publishers.computeIfPresent(
                publisher,
                (name, old) ->
                        old.messages() <= 1 ? null : new Backlog(old.messages() - 1, Math.max(0, old.bytes() - bytes)));
    }

    void underWay(int bytes) {
        underWayBytes.addAndGet(bytes);
    }

    void held(int bytes) {
        heldBytes.addAndGet(bytes);
    }

    /** Whether so much waits in memory that reading from sockets must stop. */
    boolean holdsEnough() {
        return heldBytes.get() >= MAX_HELD_BYTES;
    }

    void isWaiting(boolean begins) {
        waiting.addAndGet(begins ? 1 : -1);
    }

    /** How many connections wait until there is room. */
    int waiting() {
        return waiting.get();
    }

    long keptBytes() {
        return keptBytes;
    }

    long limitBytes() {
        return limitBytes;
    }

    long keptOf(String publisher) {
        return publishers.getOrDefault(publisher, Backlog.NONE).bytes();
    }
}
