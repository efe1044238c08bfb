package org.faofon.ops.cluster;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.faofon.common.cluster.ChangeFeed;
import org.faofon.network.GaugeStatusRepository;
import org.jboss.logging.Logger;

/** Reads the statuses of gauges that other instances have heard. */
@ApplicationScoped
class StatusRefreshJob {
    private static final Logger LOG = Logger.getLogger(StatusRefreshJob.class);

    private final ChangeFeed feed;
    private final GaugeStatusRepository statuses;

    StatusRefreshJob(ChangeFeed feed, GaugeStatusRepository statuses) {
        this.feed = feed;
        this.statuses = statuses;
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP, identity = "statuses of other instances")
    void refresh() {
        if (!feed.isShared()) {
            return;
        }
        try {
            statuses.refresh();
        } catch (SQLException e) {
            LOG.debugf("Could not read the statuses of gauges: %s", e.getMessage());
        }
    }
}
