package org.faofon.gateways.http;

import java.util.HashMap;
import java.util.Map;

/**
 * The slots for requests that wait for the store at the same time. No gauge gets all the slots, so that a gauge that
 * sends a flood is told to retry and the others are served.
 */
final class RequestSlots {
    private final int most;
    private final int mostOfOne;
    private final Map<String, Integer> taken = new HashMap<>();
    private int allTaken;

    RequestSlots(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    synchronized boolean tryTake(String sender) {
        int ofSender = taken.getOrDefault(sender, 0);
        if (allTaken >= most || ofSender >= mostOfOne) {
            return false;
        }
        taken.put(sender, ofSender + 1);
        allTaken++;
        return true;
    }

    synchronized void giveBack(String sender) {
        taken.computeIfPresent(sender, (name, count) -> count > 1 ? count - 1 : null);
        allTaken--;
    }
}
