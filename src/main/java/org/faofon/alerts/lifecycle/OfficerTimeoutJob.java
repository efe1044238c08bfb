package org.faofon.alerts.lifecycle;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.faofon.common.cluster.NotLeader;

/** Escalates alerts that need an officer, and publishes pending levels after their deadline. */
@ApplicationScoped
class OfficerTimeoutJob {
    private final AlertService book;

    OfficerTimeoutJob(AlertService book) {
        this.book = book;
    }

    /** Reads the settings at once, so that invalid settings stop the start and not the first warning. */
    void start(@Observes StartupEvent event) {
        look();
    }

    @Scheduled(
            every = "${faofon.alerts.look-for-overdue-every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "officer time-out",
            skipExecutionIf = NotLeader.class)
    void look() {
        book.publishOverdue();
        book.escalate();
    }
}
