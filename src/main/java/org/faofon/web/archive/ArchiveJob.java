package org.faofon.web.archive;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.NetworkClock;
import org.jboss.logging.Logger;

/** Writes the archive each night, and soon after the first start. What falls in an exercise is not rain. */
@ApplicationScoped
class ArchiveJob {
    private static final Logger LOG = Logger.getLogger(ArchiveJob.class);
    /** When nobody reads cylinders and the intake has least to do. */
    private static final int HOUR = 3;

    private static final Duration YOUNG = Duration.ofHours(20);
    /** A server that is off at night writes by day. */
    private static final Duration OLD = Duration.ofDays(2);

    private final ArchiveConfig config;
    private final ArchiveWriter writer;
    private final NetworkClock clock;
    private volatile Optional<Instant> lastWritten = Optional.empty();

    ArchiveJob(ArchiveConfig config, ArchiveWriter writer, NetworkClock clock) {
        this.config = config;
        this.writer = writer;
        this.clock = clock;
    }

    @Scheduled(every = "30m", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP, identity = "archive")
    void writeIfDue() {
        Instant now = clock.instant();
        if (!config.enabled() || clock.exercise() || !isDue(now)) {
            return;
        }
        long began = System.nanoTime();
        try {
            int changed = writer.write(now);
            lastWritten = Optional.of(now);
            LOG.infof(
                    "Wrote the archive: changed=%d seconds=%d",
                    changed, Duration.ofNanos(System.nanoTime() - began).toSeconds());
        } catch (SQLException | IOException e) {
            LOG.warnf("Could not write the archive, the earlier one stays: %s", e.getMessage());
        }
    }

    private boolean isDue(Instant now) {
        Optional<Duration> age = lastWritten.map(then -> Duration.between(then, now));
        if (age.isEmpty() || age.get().compareTo(OLD) > 0) {
            return true;
        }
        return age.get().compareTo(YOUNG) > 0 && RainDayTime.local(now).getHour() == HOUR;
    }
}
