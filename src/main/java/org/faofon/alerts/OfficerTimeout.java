package org.faofon.alerts;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Watches that what needs an officer is not forgotten, and what waits for one does not wait for ever. */
@ApplicationScoped
class OfficerTimeout {
    private final AlertBook book;

    OfficerTimeout(AlertBook book) {
        this.book = book;
    }

    @Scheduled(
            every = "${faofon.alerts.look-for-overdue-every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "officer time-out")
    void look() {
        book.publishOverdue();
        book.escalate();
    }
}
