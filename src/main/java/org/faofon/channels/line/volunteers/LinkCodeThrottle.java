package org.faofon.channels.line.volunteers;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import org.faofon.common.security.AttemptThrottle;
import org.faofon.network.NetworkClock;

/** Counts the wrong codes of each person, so that nobody can try all of them. */
@ApplicationScoped
class LinkCodeThrottle {
    private final InstantSource world = NetworkClock.world();
    private final AttemptThrottle attempts = new AttemptThrottle(
            new AttemptThrottle.Limits(5, Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1)));

    /** Whether that person may try a code now; it counts as wrong until {@link #right}. */
    boolean mayTry(String who) {
        return attempts.reserve(who, world.instant()).isZero();
    }

    void right(String who) {
        attempts.giveBack(who);
    }
}
