package org.faofon.sim;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Decides when the next progress line is due. */
final class Pace {
    private final Duration every;
    private final InstantSource wall;
    private Instant next;

    Pace(Duration every, InstantSource wall) {
        this.every = every;
        this.wall = wall;
        this.next = wall.instant().plus(every);
    }

    boolean isDue() {
        Instant now = wall.instant();
        if (now.isBefore(next)) {
            return false;
        }
        next = now.plus(every);
        return true;
    }
}
