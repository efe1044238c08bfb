package org.faofon.readings;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.faofon.readings.ReadingsStored.Judged;
import org.jboss.logging.Logger;

/**
 * Stores a batch whatever happens: it waits while the store is away, and refuses only what the store will never take.
 *
 * <p>What is stored is announced at once, so that a batch that is stored in parts is announced in the same parts.
 */
final class PatientStore {
    private static final Logger LOG = Logger.getLogger(PatientStore.class);

    private final Store store;
    private final Consumer<ReadingsStored> announce;
    private final Duration retryAfter;

    /** Stores all of a batch or nothing, as {@link ReadingStore#store} does. */
    interface Store {
        List<Receipt> store(List<Judged> batch) throws SQLException;
    }

    PatientStore(Store store, Consumer<ReadingsStored> announce, Duration retryAfter) {
        this.store = store;
        this.announce = announce;
        this.retryAfter = retryAfter;
    }

    /**
     * Comes back when each reading is durable or refused.
     *
     * @return one receipt for each, in their order
     */
    List<Receipt> store(List<Judged> batch) throws InterruptedException {
        try {
            List<Receipt> receipts = storeAtLast(batch);
            announce(batch, receipts);
            return receipts;
        } catch (SQLException | RuntimeException e) { // The latter is a fault of ours, and must not stop the others.
            return batch.size() == 1 ? List.of(refuse(batch.get(0), e)) : storeHalves(batch);
        }
    }

    /** One reading that the store will never take must not hold up the others beside it. */
    private List<Receipt> storeHalves(List<Judged> batch) throws InterruptedException {
        int half = batch.size() / 2;
        List<Receipt> receipts = new ArrayList<>(store(batch.subList(0, half)));
        receipts.addAll(store(batch.subList(half, batch.size())));
        return receipts;
    }

    /** @throws SQLException if trying again is in vain */
    private List<Receipt> storeAtLast(List<Judged> batch) throws SQLException, InterruptedException {
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
                            "Could not store readings; they wait, unacknowledged, and are tried again every %s: %s",
                            retryAfter, e.getMessage());
                }
            }
            Thread.sleep(retryAfter.toMillis());
        }
    }

    private static Receipt refuse(Judged judged, Exception why) {
        LOG.errorf(why, "Refused a reading that the store does not take: %s", judged.reading());
        return Receipt.refused("the store does not take it");
    }

    private void announce(List<Judged> batch, List<Receipt> receipts) {
        List<Judged> changed = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Receipt.Outcome outcome = receipts.get(i).outcome();
            if (outcome == Receipt.Outcome.STORED || outcome == Receipt.Outcome.CORRECTED) {
                changed.add(batch.get(i));
            }
        }
        if (changed.isEmpty()) {
            return;
        }
        try {
            announce.accept(new ReadingsStored(changed));
        } catch (RuntimeException e) { // They are stored; whoever failed to hear of it must not stop the intake.
            LOG.errorf(e, "Stored %d readings, but could not tell all of the program", changed.size());
        }
    }
}
