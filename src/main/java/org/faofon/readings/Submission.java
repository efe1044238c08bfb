package org.faofon.readings;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Readings that came through a door together, and the promise of what becomes of each.
 *
 * <p>Whoever hands it in acknowledges to the outside only when {@link #receipts()} has completed, which is after the
 * commit.
 */
public final class Submission {
    private final List<Reading> readings;
    private final CompletableFuture<List<Receipt>> receipts = new CompletableFuture<>();

    public Submission(List<Reading> readings) {
        this.readings = List.copyOf(readings);
    }

    public List<Reading> readings() {
        return readings;
    }

    /** Who sent it, for taking turns: a gauge, or whoever entered the readings. */
    String sender() {
        return readings.isEmpty() ? "" : readings.get(0).origin().enteredBy();
    }

    /** One receipt for each reading, in their order. */
    public CompletionStage<List<Receipt>> receipts() {
        return receipts;
    }

    void settle(List<Receipt> settled) {
        receipts.complete(settled);
    }
}
