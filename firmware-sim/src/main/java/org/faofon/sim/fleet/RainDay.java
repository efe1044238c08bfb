package org.faofon.sim.fleet;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The Thai rain day, from 07:00 to 07:00 local time, which is the calendar day of UTC. */
final class RainDay {
    static final Duration LENGTH = Duration.ofDays(1);

    private RainDay() {}

    /** The 07:00 at or before an instant. */
    static Instant lastMorning(Instant at) {
        return at.truncatedTo(ChronoUnit.DAYS);
    }
}
