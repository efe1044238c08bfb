package org.faofon.chaos;

import java.util.Set;
import java.util.TreeSet;

/** Where what is stored is not what was acknowledged; each in words. */
record Differences(Set<String> lost, Set<String> doubled, Set<String> wronglyAccepted) {
    Differences() {
        this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }

    boolean isEmpty() {
        return lost.isEmpty() && doubled.isEmpty() && wronglyAccepted.isEmpty();
    }

    void add(Differences others) {
        lost.addAll(others.lost);
        doubled.addAll(others.doubled);
        wronglyAccepted.addAll(others.wronglyAccepted);
    }

    /** Leaves those that are known already. */
    Differences without(Differences known) {
        Differences left = new Differences();
        left.add(this);
        left.lost.removeAll(known.lost);
        left.doubled.removeAll(known.doubled);
        left.wronglyAccepted.removeAll(known.wronglyAccepted);
        return left;
    }
}
