package org.faofon.wis2;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import org.faofon.common.cluster.WorkAssignment;
import org.faofon.common.jdbc.DatabaseException;
import org.faofon.network.NetworkClock;
import org.jboss.logging.Logger;

/** Publishes rain for WIS2 every few minutes. What falls in an exercise is not rain. */
@ApplicationScoped
class Wis2Job {
    private static final Logger LOG = Logger.getLogger(Wis2Job.class);

    private final Wis2Config config;
    private final Wis2Publisher publisher;
    private final WorkAssignment assignment;
    private final NetworkClock clock;

    Wis2Job(Wis2Config config, Wis2Publisher publisher, WorkAssignment assignment, NetworkClock clock) {
        this.config = config;
        this.publisher = publisher;
        this.assignment = assignment;
        this.clock = clock;
    }

    @Scheduled(
            every = "${faofon.wis2.every:5m}",
            delayed = "${faofon.wis2.delay:2m}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "wis2")
    void publishIfDue() {
        if (!config.enabled() || clock.exercise() || !assignment.isLeader()) {
            return;
        }
        Instant now = clock.instant();
        try {
            int files = publisher.publish(now);
            if (files > 0) {
                LOG.infof("Published rain for WIS2: files=%d", files);
            }
        } catch (SQLException | DatabaseException e) {
            LOG.warnf("Could not publish rain for WIS2, trying again later: %s", e.getMessage());
        }
    }
}
