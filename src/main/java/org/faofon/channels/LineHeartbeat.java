package org.faofon.channels;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.faofon.network.NetworkClock;
import org.jboss.logging.Logger;

/** Asks LINE each minute for what must be known anyway, so that a dead line is noticed before a warning needs it. */
@ApplicationScoped
class LineHeartbeat {
    private static final Logger LOG = Logger.getLogger(LineHeartbeat.class);

    // LINE is in the real world, in an exercise too.
    private final InstantSource world = NetworkClock.world();
    private final LineApi api;
    private final LineMeter meter;
    private final LineTroubles troubles;
    private final Duration patience;
    private volatile LinePulse pulse = LinePulse.NONE_YET;
    private boolean told;

    LineHeartbeat(LineApi api, LineMeter meter, LineTroubles troubles, ChannelsConfig config) {
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
        LinePulse before = pulse;
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

    LinePulse pulse() {
        return pulse;
    }

    /** Whether LINE has failed for longer than may be. */
    boolean failed() {
        return pulse.failed(world.instant(), patience);
    }
}
