package org.faofon.ops.broker;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Logs which clients and messages the broker refused, but a flood of them in few lines. */
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
     * Records a refusal, and logs it unless one was logged a moment ago.
     *
     * @return how many refusals this line covers; 0 if it was only counted
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

    /** Anyone can send any name: it must not forge log lines. */
    static String printable(String name) {
        String clean = name.replaceAll("[^\\p{Alnum}._-]", "?");
        return clean.length() > 40 ? clean.substring(0, 40) + "…" : clean;
    }
}
