package org.faofon.channels.line.admin;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.faofon.channels.ChannelsConfig;
import org.faofon.channels.line.LineApi;
import org.faofon.channels.line.LineQuotaTracker;
import org.faofon.network.NetworkClock;
import org.jboss.logging.Logger;

/** Reads the values from LINE every minute, so that a failed connection is noticed before a warning needs it. */
@ApplicationScoped
class LineProbeJob {
    private static final Logger LOG = Logger.getLogger(LineProbeJob.class);

    // LINE uses real time, in an exercise too.
    private final InstantSource world = NetworkClock.world();
    private final LineApi api;
    private final LineQuotaTracker meter;
    private final LineTroubleNotifier troubles;
    private final Duration patience;
    private volatile LineAvailability pulse = LineAvailability.NONE_YET;
    private boolean told;

    LineProbeJob(LineApi api, LineQuotaTracker meter, LineTroubleNotifier troubles, ChannelsConfig config) {
        this.api = api;
        this.meter = meter;
        this.troubles = troubles;
        this.patience = config.line().failingAfter();
    }

    @Scheduled(
            every = "${faofon.channels.line.heartbeat:60s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "LINE heartbeat")
    void beat() {
        if (api.usable()) {
            feel(meter.read(), world.instant());
        }
    }

    private synchronized void feel(Optional<String> trouble, Instant now) {
        LineAvailability before = pulse;
        pulse = before.after(trouble, now);
        if (!told && pulse.failed(now, patience)) {
            LOG.errorf(
                    "LINE does not answer: since=%s reason=%s",
                    pulse.failingSince().orElse(now), pulse.reason());
            troubles.failing(pulse.failingSince().orElse(now), pulse.reason());
            told = true;
        } else if (told && trouble.isEmpty()) {
            LOG.infof("LINE answers again: since=%s", before.failingSince().orElse(now));
            troubles.wellAgain(before.failingSince().orElse(now));
            told = false;
        }
    }

    LineAvailability pulse() {
        return pulse;
    }

    /** Whether LINE has failed for longer than allowed. */
    boolean failed() {
        return pulse.failed(world.instant(), patience);
    }
}
