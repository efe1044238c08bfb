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
 * Stores and announces one at a time, so that of two versions of a reading everybody hears the newer one last, whether it
 * came by the intake or because a gauge was calibrated.
 */
@ApplicationScoped
public class SequentialStore {
    private static final Logger LOG = Logger.getLogger(SequentialStore.class);

    private final Consumer<ReadingsStored> announce;

    @Inject
    SequentialStore(Event<ReadingsStored> stored) {
        announce = stored::fire;
    }

    /** For tests without a container. */
    public SequentialStore(Consumer<ReadingsStored> announce) {
        this.announce = announce;
    }

    /**
     * What a transaction has done.
     *
     * @param receipts one for each measurement, in their order
     * @param changed the readings that say something else now than before
     */
    public record Stored(List<Receipt> receipts, List<Judged> changed) {}

    /** Stores all or nothing, and commits. */
    public interface Storing {
        Stored store() throws SQLException;
    }

    /** Stores, tells of it, and gives back one receipt for each measurement. */
    public synchronized List<Receipt> take(Storing storing) throws SQLException {
        Stored stored = storing.store();
        if (!stored.changed.isEmpty()) {
            announce(stored.changed);
        }
        return stored.receipts;
    }

    /** They are stored; anyone who failed to hear of it must not stop the intake. */
    private void announce(List<Judged> changed) {
        try {
            announce.accept(new ReadingsStored(changed));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Stored %d readings, but an observer failed", changed.size());
        }
    }
}
