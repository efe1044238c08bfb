package org.faofon.readings.intake;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.faofon.readings.Receipt;

/** The senders that wait for their receipts, by the id of what they have submitted (the correlation id). */
final class PendingReceipts {
    private final Map<UUID, CompletableFuture<List<Receipt>>> promises = new ConcurrentHashMap<>();
    /** Different in each program and at each start, so that no receipt is taken for another program's. */
    private final long instance = new SecureRandom().nextLong();

    private final AtomicLong submitted = new AtomicLong();
    private final boolean isGuessedByNobody;

    /** @param isGuessedByNobody whether strangers may ask for a submission by its id, so that they must not guess it */
    PendingReceipts(boolean isGuessedByNobody) {
        this.isGuessedByNobody = isGuessedByNobody;
    }

    /** An id that no other submission has. */
    UUID nextId() {
        return isGuessedByNobody ? UUID.randomUUID() : new UUID(instance, submitted.incrementAndGet());
    }

    CompletableFuture<List<Receipt>> add(UUID submission) {
        CompletableFuture<List<Receipt>> promise = new CompletableFuture<>();
        promises.put(submission, promise);
        return promise;
    }

    /**
     * The future of that submission, which is then no longer pending. Empty if it belongs to another program or is
     * already complete.
     */
    Optional<CompletableFuture<List<Receipt>>> remove(UUID submission) {
        return Optional.ofNullable(promises.remove(submission));
    }
}
