package org.faofon.readings;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Readings and counts that arrived together, and the promise of a receipt for each.
 *
 * <p>The sender is answered only when {@link #receipts()} has completed, which is after the commit.
 */
public final class Submission {
    private final List<Measurement> measurements;
    private final CompletableFuture<List<Receipt>> receipts = new CompletableFuture<>();

    public Submission(List<? extends Measurement> measurements) {
        this.measurements = List.copyOf(measurements);
    }

    public List<Measurement> measurements() {
        return measurements;
    }

    /** The sender, for taking turns: a gauge, or the person who entered the readings. */
    public String sender() {
        return measurements.isEmpty() ? "" : measurements.get(0).origin().enteredBy();
    }

    /**
     * One receipt for each, in their order; a caller that stops waiting for them does not take them from the others.
     */
    public CompletionStage<List<Receipt>> receipts() {
        return receipts.minimalCompletionStage();
    }

    public void settle(List<Receipt> settled) {
        receipts.complete(settled);
    }
}
