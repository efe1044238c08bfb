package org.faofon.readings.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.faofon.common.cluster.Alone;
import org.faofon.common.cluster.ChangeFeed;
import org.faofon.common.jdbc.Transaction;
import org.faofon.readings.ReadingsStored;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Receipt;
import org.jboss.logging.Logger;

/**
 * Stores and announces one change at a time, so that all observers get the newer one of two versions of a reading last,
 * whether it came from the intake, from a recalculation or from another instance.
 *
 * <p>Where several instances run, each change tells the others, in its transaction, which readings have changed. They read
 * the readings again in their turn, so that they have the newest version, too, whichever message came first.
 */
@ApplicationScoped
public class AnnouncingStore {
    private static final Logger LOG = Logger.getLogger(AnnouncingStore.class);

    private final Consumer<ReadingsStored> announce;
    private final ChangeFeed others;

    @Inject
    AnnouncingStore(Event<ReadingsStored> stored, ChangeFeed others) {
        this(stored::fire, others);
    }

    /** For tests without a container. */
    public AnnouncingStore(Consumer<ReadingsStored> announce) {
        this(announce, new Alone());
    }

    private AnnouncingStore(Consumer<ReadingsStored> announce, ChangeFeed others) {
        this.announce = announce;
        this.others = others;
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

    /** Whether each change needs a transaction, because other instances must hear of it. */
    public boolean isShared() {
        return others.isShared();
    }

    /** Stores all of it in one transaction, tells other instances, announces it, and returns one receipt for each measurement. */
    public List<Receipt> take(AgroalDataSource database, Transaction.Work<Stored> work) throws SQLException {
        return take(() -> Transaction.run(database, connection -> {
            others.begin(connection);
            Stored stored = work.with(connection);
            tellOthers(connection, stored.changed);
            return stored;
        }));
    }

    private void tellOthers(Connection connection, List<Judged> changed) throws SQLException {
        if (others.isShared()) {
            for (ReadingSpans spans : ReadingSpans.of(changed)) {
                others.tell(connection, spans.asChange());
            }
        }
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
