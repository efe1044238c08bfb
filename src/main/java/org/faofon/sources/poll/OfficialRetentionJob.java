package org.faofon.sources.poll;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import org.faofon.common.cluster.NotLeader;
import org.faofon.common.jdbc.DatabaseException;
import org.faofon.network.NetworkClock;
import org.faofon.official.gauges.GuestNetwork;
import org.faofon.official.warnings.LevelDifferences;
import org.faofon.official.warnings.OfficialWarnings;
import org.faofon.sources.SourcesConfig;
import org.jboss.logging.Logger;

/** Deletes what others have said when it is no longer of use. */
@ApplicationScoped
class OfficialRetentionJob {
    private static final Logger LOG = Logger.getLogger(OfficialRetentionJob.class);

    private final SourcesConfig config;
    private final GuestNetwork guests;
    private final OfficialWarnings warnings;
    private final LevelDifferences differences;
    private final NetworkClock clock;

    OfficialRetentionJob(
            SourcesConfig config,
            GuestNetwork guests,
            OfficialWarnings warnings,
            LevelDifferences differences,
            NetworkClock clock) {
        this.config = config;
        this.guests = guests;
        this.warnings = warnings;
        this.differences = differences;
        this.clock = clock;
    }

    @Scheduled(
            every = "6h",
            delayed = "10m",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "retention of official data",
            skipExecutionIf = NotLeader.class)
    void delete() {
        Instant before =
                clock.instant().atZone(ZoneOffset.UTC).minus(config.keep()).toInstant();
        try {
            int deleted = guests.deleteOlderThan(before)
                    + warnings.deleteOlderThan(before)
                    + differences.deleteOlderThan(before);
            LOG.debugf("Deleted what others had said: rows=%d", deleted);
        } catch (DatabaseException e) {
            LOG.warnf("Could not delete what others had said; trying again: %s", e.getMessage());
        }
    }
}
