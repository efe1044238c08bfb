package org.faofon.sim.rain;

import java.time.Duration;

/** The course of a storm from its own beginning, before it is scaled to a network. */
interface Storm {
    Duration length();

    /**
     * The rain at a place.
     *
     * @param minute minutes since the storm began, from 0 to its length
     */
    double mmPerHour(Place place, double minute);
}
