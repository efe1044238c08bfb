package org.faofon.ops.cluster;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Which partitions this instance owns: those that Kafka has assigned to it, that it has claimed in the database, and whose
 * rain it has read since. Each claim has an epoch, the fencing token.
 *
 * <p>A process that was paused does not notice that others have taken over. So a pulse beats while it runs; after a gap
 * nothing is its own until the database has confirmed its epochs.
 */
final class PartitionClaims {
    /**
     * A claim that was lost is made again if Kafka still assigns the partition to this instance after that time: the other
     * had lost it before its claim was written. An instance that was paused hears from Kafka sooner that it has lost it.
     */
    private static final long AGAIN_AFTER_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final Claiming claiming;
    private final LongSupplier nanos;
    private final long longestGapNanos;
    private final Set<Integer> assigned = new HashSet<>();
    private final Map<Integer, Long> prepared = new HashMap<>();
    private final Map<Integer, Long> owned = new HashMap<>();
    /** What has become its own, newly or again, and is not told yet. */
    private final Set<Integer> news = new HashSet<>();
    /** Claims that were lost, and when they may be made again. */
    private final Map<Integer, Long> lostUntilNanos = new HashMap<>();

    private final Semaphore work = new Semaphore(0);
    private long beatAtNanos;
    private boolean isDoubtful;

    /** What is written about claims. */
    interface Claiming {
        /** Gives each partition its next epoch. */
        Map<Integer, Long> claim(Set<Integer> partitions);

        /** Those partitions whose epoch is still that. */
        Set<Integer> confirm(Map<Integer, Long> epochs);
    }

    /**
     * @param nanos a clock that goes on while the process is paused
     * @param longestGapNanos the longest time without a beat after which nobody can have taken over
     */
    PartitionClaims(Claiming claiming, LongSupplier nanos, long longestGapNanos) {
        this.claiming = claiming;
        this.nanos = nanos;
        this.longestGapNanos = longestGapNanos;
        this.beatAtNanos = nanos.getAsLong();
    }

    /** Kafka has assigned those partitions to this instance. */
    synchronized void assign(Set<Integer> partitions) {
        assigned.addAll(partitions);
        work.release();
    }

    /** They are another's now. */
    synchronized void revoke(Set<Integer> partitions) {
        assigned.removeAll(partitions);
        prepared.keySet().removeAll(partitions);
        owned.keySet().removeAll(partitions);
    }

    /** The process runs. */
    synchronized void beat() {
        isDoubtful |= hasGap();
        beatAtNanos = nanos.getAsLong();
        if (isDoubtful) {
            work.release();
        }
    }

    /** A write was refused: another instance has claimed something of this one's, rightly or too late. */
    synchronized void doubt() {
        isDoubtful = true;
        work.release();
    }

    private boolean hasGap() {
        return nanos.getAsLong() - beatAtNanos > longestGapNanos;
    }

    synchronized boolean isOwner(int partition) {
        return epochOf(partition).isPresent();
    }

    /** The epoch under which this instance owns the partition; empty if it does not. */
    synchronized Optional<Long> epochOf(int partition) {
        return isDoubtful || hasGap() ? Optional.empty() : Optional.ofNullable(owned.get(partition));
    }

    synchronized Map<Integer, Long> owned() {
        return isDoubtful || hasGap() ? Map.of() : Map.copyOf(owned);
    }

    /** Waits until there is something to claim or to confirm, at most that long. */
    void await(Duration patience) throws InterruptedException {
        boolean unused = work.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        work.drainPermits();
    }

    /**
     * Claims what was assigned, and confirms what is in doubt.
     *
     * @param prepare makes this instance ready for those partitions, before they are its own
     * @return the partitions that this instance has gained, and those that are its own again after a doubt, in which it has
     *     left out their work
     */
    Set<Integer> settle(Consumer<Set<Integer>> prepare) {
        confirm();
        Set<Integer> wanted = unclaimed();
        if (!wanted.isEmpty()) {
            Map<Integer, Long> epochs = claiming.claim(wanted);
            preparing(epochs);
            prepare.accept(wanted);
            takeOver(epochs);
        }
        return takeNews();
    }

    private void confirm() {
        Map<Integer, Long> claimed;
        synchronized (this) {
            if (!isDoubtful) {
                return;
            }
            claimed = Map.copyOf(owned);
        }
        Set<Integer> confirmed = claiming.confirm(claimed);
        synchronized (this) {
            claimed.forEach((partition, epoch) -> {
                if (!confirmed.contains(partition) && owned.remove(partition, epoch)) {
                    lostUntilNanos.put(partition, nanos.getAsLong() + AGAIN_AFTER_NANOS);
                }
            });
            isDoubtful = false;
            news.addAll(owned.keySet());
        }
    }

    private synchronized Set<Integer> unclaimed() {
        long now = nanos.getAsLong();
        lostUntilNanos.values().removeIf(until -> now - until >= 0);
        Set<Integer> unclaimed = new HashSet<>(assigned);
        unclaimed.removeAll(owned.keySet());
        unclaimed.removeAll(lostUntilNanos.keySet());
        return unclaimed;
    }

    private synchronized void preparing(Map<Integer, Long> epochs) {
        prepared.clear();
        epochs.forEach((partition, epoch) -> {
            if (assigned.contains(partition)) {
                prepared.put(partition, epoch);
            }
        });
    }

    /** Without those that were revoked meanwhile. */
    private synchronized void takeOver(Map<Integer, Long> epochs) {
        Map<Integer, Long> gained = new HashMap<>(prepared);
        gained.entrySet().retainAll(epochs.entrySet());
        prepared.clear();
        owned.putAll(gained);
        news.addAll(gained.keySet());
    }

    private synchronized Set<Integer> takeNews() {
        news.retainAll(owned.keySet());
        Set<Integer> told = Set.copyOf(news);
        news.clear();
        return told;
    }
}
