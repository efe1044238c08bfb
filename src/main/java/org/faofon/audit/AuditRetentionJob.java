package org.faofon.audit;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import org.faofon.common.cluster.NotLeader;
import org.faofon.network.NetworkClock;
import org.jboss.logging.Logger;

/**
 * Verifies the audit trail once a day, and cuts off what is older than the setting says. The log gets the last hash: a
 * copy of the log outside of the machine proves later that nothing before it was changed.
 */
@ApplicationScoped
class AuditRetentionJob {
    private static final Logger LOG = Logger.getLogger(AuditRetentionJob.class);

    private final AuditRepository trail;
    private final AuditConfig config;

    AuditRetentionJob(AuditRepository trail, AuditConfig config) {
        this.trail = trail;
        this.config = config;
    }

    @Scheduled(
            every = "24h",
            delayed = "10m",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "audit trail",
            skipExecutionIf = NotLeader.class)
    void daily() {
        AuditChain.Result result = trail.verify();
        if (result.broken().isPresent()) {
            LOG.errorf(
                    "The audit trail was tampered with: firstBroken=%d",
                    result.broken().get());
            return;
        }
        LOG.infof("The audit trail is whole: entries=%d hash=%s", result.entries(), result.hash());
        // The trail is of the real world, in a fast exercise too.
        cut(NetworkClock.world().instant());
    }

    void cut(Instant now) {
        trail.cut(now.atOffset(ZoneOffset.UTC)
                .minusYears(Math.max(1, config.keepYears()))
                .toInstant());
    }
}
