package org.faofon.quality.neighbours;

import org.faofon.readings.RainInterval;
import org.faofon.readings.Verdict;

/** One check of a reading after its neighbours have reported; the value never changes. */
interface NeighbourCheck {
    /** A pure function of its arguments: no state, no clock. */
    Verdict check(RainInterval fall, NeighbourContext vicinity);

    /** Whether its suspicion ends when the gauge's own reading before or after had a good part of it too. */
    default boolean yieldsToIncrements() {
        return false;
    }

    /** Whether its suspicion ends when one neighbour had much too. */
    default boolean yieldsToOneNeighbour() {
        return false;
    }
}
