package org.faofon.ops.broker;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Logs from time to time that publishers wait. */
final class BackpressureLog {
    static final Duration PAUSE = Duration.ofMinutes(1);

    private static final Logger LOG = Logger.getLogger(BackpressureLog.class);
    private static final int MEGABYTE = 1024 * 1024;

    private final PublisherQuota quota;
    private final InstantSource clock;
    private Instant silentUntil = Instant.MIN;

    BackpressureLog(PublisherQuota quota, InstantSource clock) {
        this.quota = quota;
        this.clock = clock;
    }

    /**
     * Records that this publisher waits for room.
     *
     * @return whether it was logged
     */
    synchronized boolean waits(String publisher) {
        Instant now = clock.instant();
        if (now.isBefore(silentUntil)) {
            return false;
        }
        LOG.warnf(
                "Made publishers wait, unacknowledged: count=%d, one of them: %s, kept=%d MB of %d MB",
                quota.waiting(),
                ThrottledRefusalLog.printable(publisher),
                quota.keptBytes() / MEGABYTE,
                quota.limitBytes() / MEGABYTE);
        silentUntil = now.plus(PAUSE);
        return true;
    }
}
