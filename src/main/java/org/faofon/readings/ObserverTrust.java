package org.faofon.readings;

import java.time.YearMonth;

/**
 * How far the readings of a gauge could be relied on in a month, 1 to 5, from three shares that anybody can look up.
 *
 * @param completeness the share of the month that readings cover
 * @param doubted the share of its readings that do not agree with the neighbours
 * @param rejected the share of its readings that officers have rejected
 */
public record ObserverTrust(String gauge, YearMonth month, double completeness, double doubted, double rejected) {
    public static final int BEST = 5;

    public ObserverTrust {
        requireShare("completeness", completeness);
        requireShare("doubted", doubted);
        requireShare("rejected", rejected);
    }

    private static void requireShare(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(name + " must be 0 to 1, but was " + share);
        }
    }

    /** Five, less what is missing, what the neighbours contradict, and what officers have rejected; at least one. */
    public int score() {
        return Math.max(1, BEST - missing() - above(doubted, 0.02, 0.10) - above(rejected, 0, 0.05));
    }

    private int missing() {
        if (completeness >= 0.95) {
            return 0;
        }
        return completeness >= 0.80 ? 1 : completeness >= 0.50 ? 2 : 3;
    }

    private static int above(double share, double some, double much) {
        return share <= some ? 0 : share <= much ? 1 : 2;
    }
}
