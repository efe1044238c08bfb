package org.faofon.readings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubmissionTest {
    private final Submission submission = new Submission(List.of());
    private final List<String> events = new ArrayList<>();

    /** A request that gives up after ten seconds keeps its place in front of the store until the store has it. */
    @Test
    void whoLosesPatienceEndsNobodyElsesWaiting() {
        submission.receipts().whenComplete((receipts, failure) -> events.add(failure == null ? "stored" : "failed"));

        submission.receipts().toCompletableFuture().cancel(false);
        assertThat(events).isEmpty();

        submission.settle(List.of());
        assertThat(events).containsExactly("stored");
    }
}
