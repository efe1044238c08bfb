package org.faofon.network;

import java.time.Clock;
import java.time.InstantSource;

/** The time of the whole network: real time, or an exercise's, which may start elsewhere and run faster. */
public abstract class NetworkClock extends Clock {
    /** The province's time zone; it has no daylight saving. */

    /** Real time, for what must not run fast in an exercise: sign-ins, and waiting for external systems. */
    public static InstantSource world() {
        return InstantSource.system();
    }

    /** How many seconds pass here in one real second. */
    public abstract double rate();

    /** Whether everything that is sent must be marked as a drill. */
    public abstract boolean exercise();
}
