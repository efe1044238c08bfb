package org.faofon.official.warnings;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.faofon.common.cluster.WorkAssignment;
import org.faofon.common.jdbc.Transaction;
import org.faofon.network.NetworkClock;
import org.faofon.official.PublisherCatalog;

/**
 * The warnings of other authorities. One stays in force until it expires or a later message replaces or cancels it, also
 * while its source cannot be reached, or no longer lists it.
 */
@ApplicationScoped
public class OfficialWarnings {
    private final AgroalDataSource database;
    private final OfficialWarningRepository warnings;
    private final PublisherCatalog publishers;
    private final WorkAssignment assignment;
    private final NetworkClock clock;

    OfficialWarnings(
            AgroalDataSource database,
            OfficialWarningRepository warnings,
            PublisherCatalog publishers,
            WorkAssignment assignment,
            NetworkClock clock) {
        this.database = database;
        this.warnings = warnings;
        this.publishers = publishers;
        this.assignment = assignment;
        this.clock = clock;
    }

    /** Stores messages; one that is known stays as it was. Returns how many are new. */
    public int store(Collection<OfficialWarning> read) throws SQLException {
        Instant now = clock.instant();
        return Transaction.run(database, connection -> {
            assignment.assertLeader(connection);
            return warnings.add(read, now, connection);
        });
    }

    /** Those of the configured sources that are in force now, the highest level first. */
    public List<OfficialWarning> inForce() {
        return inForceAt(clock.instant());
    }

    /** The same at another time, as far as it is known today. */
    public List<OfficialWarning> inForceAt(Instant then) {
        if (publishers.isEmpty()) {
            return List.of(); // Most networks ask nobody, and need not ask the database either.
        }
        return warnings.inForceAt(then).stream()
                .filter(warning -> publishers.find(warning.source()).isPresent())
                .toList();
    }

    public int deleteOlderThan(Instant then) {
        return warnings.deleteOlderThan(then);
    }
}
