package org.faofon.quality.neighbours;

import org.faofon.readings.RainInterval;
import org.faofon.readings.Verdict;

/** One question that a reading is asked when its neighbours have reported too; the value is never changed. */
interface NeighbourCheck {
    /** A pure function of its arguments: no state, no clock. */
    Verdict check(RainInterval fall, NeighbourContext vicinity);

    /** Whether its suspicion is over when the gauge's own reading before or after had a good part of it too. */
    default boolean yieldsToIncrements() {
        return false;
    }

    /** Whether its suspicion is over when one neighbour had much too. */
    default boolean yieldsToOneNeighbour() {
        return false;
    }
}
