package org.faofon.channels.line.push;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** The retry keys of recent pushes, as many as can still be on their way. */
final class RecentRetryKeys {
    private static final int MOST = 1_000;

    private final Set<UUID> keys = new LinkedHashSet<>();

    synchronized boolean contains(UUID key) {
        return keys.contains(key);
    }

    /** Whether it is new. */
    synchronized boolean add(UUID key) {
        boolean isNew = keys.add(key);
        if (keys.size() > MOST) {
            keys.remove(keys.iterator().next());
        }
        return isNew;
    }
}
