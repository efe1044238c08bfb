package org.faofon.sim.load;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** Connections with numbers from 0, of which each has one request at a time; used on one thread. */
final class SharedConnections {
    private final int size;
    private final Deque<Integer> idle = new ArrayDeque<>();
    private final BitSet open = new BitSet();

    /** None of them is idle before it is given back for the first time. */
    SharedConnections(int size) {
        this.size = size;
    }

    int size() {
        return size;
    }

    /** How many answered their last request. */
    int open() {
        return open.cardinality();
    }

    boolean areAllIdle() {
        return idle.size() == size;
    }

    boolean hasIdle() {
        return !idle.isEmpty();
    }

    int take() {
        return idle.remove();
    }

    void giveBack(int number, boolean answered) {
        idle.add(number);
        open.set(number, answered);
    }
}
