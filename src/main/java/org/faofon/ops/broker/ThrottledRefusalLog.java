package org.faofon.ops.broker;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Tells the operator whom and what the broker refused, but a flood of it in few lines. */
final class ThrottledRefusalLog {
    static final Duration PAUSE = Duration.ofMinutes(1);

    private static final Logger LOG = Logger.getLogger(ThrottledRefusalLog.class);

    private final InstantSource clock;
    private Instant silentUntil = Instant.MIN;
    private long untold;

    ThrottledRefusalLog(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Notes a refusal, and says so unless one was told a moment ago.
     *
     * @return how many were told of with this one; 0 when it was only counted
     */
    synchronized long refused(String gauge, String from, String reason) {
        untold++;
        Instant now = clock.instant();
        if (now.isBefore(silentUntil)) {
            return 0;
        }
        LOG.warnf(
                "Refused by the broker: count=%d, the latest: gauge=%s from=%s reason=%s",
                untold, printable(gauge), from, reason);
        long told = untold;
        untold = 0;
        silentUntil = now.plus(PAUSE);
        return told;
    }

    /** Anyone can send any name: it must not forge lines of the log. */
    static String printable(String name) {
        String clean = name.replaceAll("[^\\p{Alnum}._-]", "?");
        return clean.length() > 40 ? clean.substring(0, 40) + "…" : clean;
    }
}
