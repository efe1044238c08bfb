package org.faofon.common.limits;

import java.util.HashMap;
import java.util.Map;

/** A limited number of places, or of bytes, of which nobody gets more than a share. Only those who hold some are stored. */
public final class FairShare<K> {
    private final long most;
    private final long mostOfOne;
    private final Map<K, Long> taken = new HashMap<>();
    private long allTaken;

    public FairShare(long most, long mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** Takes that many, or none. */
    public synchronized boolean tryTake(K holder, long count) {
        long ofHolder = taken.getOrDefault(holder, 0L);
        if (allTaken + count > most || ofHolder + count > mostOfOne) {
            return false;
        }
        if (count > 0) {
            taken.put(holder, ofHolder + count);
            allTaken += count;
        }
        return true;
    }

    /** Gives back what was taken before. */
    public synchronized void giveBack(K holder, long count) {
        taken.computeIfPresent(holder, (key, held) -> held > count ? held - count : null);
        allTaken -= count;
    }

    public synchronized long taken() {
        return allTaken;
    }
}
