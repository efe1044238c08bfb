package org.faofon.sim.load;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Those that wait for their turn, each once, in the order in which they came. */
final class RoundRobin<T> {
    private final Set<T> waiting = new LinkedHashSet<>();

    void add(T one) {
        waiting.add(one);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    Optional<T> next() {
        Iterator<T> all = waiting.iterator();
        if (!all.hasNext()) {
            return Optional.empty();
        }
        T first = all.next();
        all.remove();
        return Optional.of(first);
    }
}
