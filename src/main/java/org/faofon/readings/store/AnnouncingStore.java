package org.faofon.readings.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.faofon.readings.ReadingsStored;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Receipt;
import org.jboss.logging.Logger;

/**
 * Stores and announces one change at a time, so that all observers get the newer one of two versions of a reading last,
 * whether it came from the intake or from a recalculation.
 */
@ApplicationScoped
public class AnnouncingStore {
    private static final Logger LOG = Logger.getLogger(AnnouncingStore.class);

    private final Consumer<ReadingsStored> announce;

    @Inject
    AnnouncingStore(Event<ReadingsStored> stored) {
        announce = stored::fire;
    }

    /** For tests without a container. */
    public AnnouncingStore(Consumer<ReadingsStored> announce) {
        this.announce = announce;
    }

    /**
     * The result of a transaction.
     *
     * @param receipts one for each measurement, in their order
     * @param changed the readings that have changed
     */
    public record Stored(List<Receipt> receipts, List<Judged> changed) {}

    /** Stores all or nothing, and commits. */
    public interface Storing {
        Stored store() throws SQLException;
    }

    /** Stores, announces it, and returns one receipt for each measurement. */
    public synchronized List<Receipt> take(Storing storing) throws SQLException {
        Stored stored = storing.store();
        if (!stored.changed.isEmpty()) {
            announce(stored.changed);
        }
        return stored.receipts;
    }

    /** They are stored; a failed observer must not stop the intake. */
    private void announce(List<Judged> changed) {
        try {
            announce.accept(new ReadingsStored(changed));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Stored %d readings, but an observer failed", changed.size());
        }
    }
}
