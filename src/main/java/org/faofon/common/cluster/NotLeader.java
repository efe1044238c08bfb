package org.faofon.common.cluster;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.inject.Singleton;

/** Leaves a schedule to the leader. */
@Singleton
public class NotLeader implements Scheduled.SkipPredicate {
    private final WorkAssignment assignment;

    NotLeader(WorkAssignment assignment) {
        this.assignment = assignment;
    }

    @Override
    public boolean test(ScheduledExecution execution) {
        return !assignment.isLeader();
    }
}
