package org.faofon.readings.intake;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.faofon.readings.Measurement;
import org.faofon.readings.Receipt;
import org.faofon.readings.store.ReadingStore;
import org.jboss.logging.Logger;

/** Stores a batch in any case: it waits while the store is unavailable, and refuses only what can never be stored. */
final class RetryingStore {
    private static final Logger LOG = Logger.getLogger(RetryingStore.class);

    private final Store store;
    private final Duration retryAfter;

    /** Stores all of a batch or nothing, and announces it at once; a batch that is split is announced in parts. */
    interface Store {
        List<Receipt> store(List<Measurement> batch) throws SQLException;
    }

    RetryingStore(Store store, Duration retryAfter) {
        this.store = store;
        this.retryAfter = retryAfter;
    }

    /**
     * Returns when each measurement is durable or refused.
     *
     * @return one receipt for each, in their order
     */
    List<Receipt> store(List<Measurement> batch) throws InterruptedException {
        try {
            return storeAtLast(batch);
        } catch (SQLException | RuntimeException | StackOverflowError | LinkageError e) {
            // All but the first are program errors, and must not stop the others.
            return batch.size() == 1 ? List.of(refuse(batch.get(0), e)) : storeHalves(batch);
        }
    }

    /** One reading that can never be stored must not delay the others of the batch. */
    private List<Receipt> storeHalves(List<Measurement> batch) throws InterruptedException {
        int half = batch.size() / 2;
        List<Receipt> receipts = new ArrayList<>(store(batch.subList(0, half)));
        receipts.addAll(store(batch.subList(half, batch.size())));
        return receipts;
    }

    /** @throws SQLException if a retry is useless */
    private List<Receipt> storeAtLast(List<Measurement> batch) throws SQLException, InterruptedException {
        for (int failures = 0; true; failures++) {
            try {
                List<Receipt> receipts = store.store(batch);
                if (failures > 0) {
                    LOG.infof("Stored %d readings that had been waiting for the database", receipts.size());
                }
                return receipts;
            } catch (SQLException e) {
                if (ReadingStore.isAboutTheData(e)) {
                    throw e;
                }
                if (failures == 0) {
                    LOG.errorf(
                            "Could not store readings; they wait, unacknowledged, and are retried every %s: %s",
                            retryAfter, e.getMessage());
                }
            }
            Thread.sleep(retryAfter.toMillis());
        }
    }

    private static Receipt refuse(Measurement measurement, Throwable why) {
        LOG.errorf(why, "Refused a reading that cannot be stored: %s", measurement);
        return Receipt.refused("it cannot be stored");
    }
}
