package org.faofon.readings;

import org.faofon.network.Gauge;

/**
 * One check that every reading passes at intake; the value never changes. An implementing bean is a singleton, so that
 * calls need no proxy.
 */
public interface QualityCheck {
    /**
     * A pure function of its arguments: no state, no clock.
     *
     * @param own what the same gauge has reported about that time, as far as it is in memory
     */
    Verdict check(RainInterval fall, Gauge gauge, RainHistory own);

    /** Whether its suspicion ends when the gauge's own reading before or after had a good part of it too. */
    default boolean yieldsToIncrements() {
        return false;
    }

    /** Whether its suspicion is only that so much is unlikely, and ends when the neighbours had much too. */
    default boolean yieldsToNeighbours() {
        return false;
    }

    /**
     * The share of the doubted rain that one neighbour must have had to end the suspicion.
     *
     * @param usual the share that is enough where the rain is only unlikely
     */
    default double neighbourShare(double usual) {
        return usual;
    }

    /** The rain that is more than is likely: the reading, or with it those before it. Neighbours must have had a part of that. */
    default RainInterval doubted(RainInterval fall, Gauge gauge, RainHistory own) {
        return fall;
    }
}
