package org.faofon.access.connections;

import java.util.HashMap;
import java.util.Map;
import org.faofon.common.web.ClientNetwork;

/**
 * Counts connections. No network gets more than its share, and strangers cannot get the last tenth, which is kept for
 * those who have signed in lately.
 */
final class ConnectionLimit {
    private static final int RESERVED_SHARE = 10;

    private final int most;
    private final int mostOfOne;
    private final Map<ClientNetwork, Integer> open = new HashMap<>();
    private int allOpen;

    ConnectionLimit(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /**
     * Whether one more connection fits; if so, it is counted until {@link #remove}.
     *
     * @param trusted a proxy that speaks for many, or whoever has signed in lately
     * @param shared a proxy, whose connections belong to many clients
     */
    synchronized boolean tryAdd(ClientNetwork network, boolean trusted, boolean shared) {
        int ofNetwork = open.getOrDefault(network, 0);
        int limit = trusted ? most : most - most / RESERVED_SHARE;
        if (allOpen >= limit || (!shared && ofNetwork >= mostOfOne)) {
            return false;
        }
        open.put(network, ofNetwork + 1);
        allOpen++;
        return true;
    }

    /** Counts one in the place of another that is being closed. */
    synchronized void addInstead(ClientNetwork network) {
        open.merge(network, 1, Integer::sum);
        allOpen++;
    }

    synchronized void remove(ClientNetwork network) {
        open.computeIfPresent(network, (key, count) -> count > 1 ? count - 1 : null);
        allOpen--;
    }

    synchronized int count() {
        return allOpen;
    }
}
