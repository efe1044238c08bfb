package org.faofon.readings.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.faofon.readings.BatchReceipts;
import org.faofon.readings.Receipt;

/** The receipts of the last hour, of all instances, for senders that could not wait for theirs. */
final class SettledSubmissions {
    private static final Duration KEEP = Duration.ofHours(1);
    private static final int MOST = 100_000;

    private final Cache<UUID, List<Receipt>> receipts =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEEP).build();

    void add(BatchReceipts batch) {
        receipts.putAll(batch.receipts());
    }

    Optional<List<Receipt>> find(UUID submission) {
        return Optional.ofNullable(receipts.getIfPresent(submission));
    }
}
