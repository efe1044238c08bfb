package org.faofon.alerts.acknowledgement;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.faofon.common.cluster.NotLeader;

/** Looks for alerts whose receipts nobody was asked for yet. It reads the alerts themselves, so a crash forgets none. */
@ApplicationScoped
class AcknowledgementJob {
    private final AcknowledgementService receipts;

    AcknowledgementJob(AcknowledgementService receipts) {
        this.receipts = receipts;
    }

    @Scheduled(
            every = "${faofon.alerts.receipts.look-every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "receipts of alerts",
            skipExecutionIf = NotLeader.class)
    void look() {
        receipts.ask();
    }
}
