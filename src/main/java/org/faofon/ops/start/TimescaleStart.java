package org.faofon.ops.start;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.Optional;
import org.faofon.network.GaugeRegistry;
import org.faofon.ops.OpsConfig;
import org.faofon.ops.Retention;
import org.faofon.ops.database.TimescaleTables;
import org.jboss.logging.Logger;

/**
 * Checks at the start whether the server has TimescaleDB, and logs in one line where the readings are stored.
 *
 * <p>Empty tables are converted to TimescaleDB at once. Tables that contain readings are never rewritten by a start:
 * that takes minutes and locks, so it is a separate command, {@link TimescaleUpgrade}.
 */
@ApplicationScoped
class TimescaleStart {
    /** Before anything reads or writes readings. */
    static final int STARTS = GaugeRegistry.STARTS - 5;

    private static final Logger LOG = Logger.getLogger(TimescaleStart.class);

    private final TimescaleTables tables;
    private final Retention retention;

    TimescaleStart(AgroalDataSource database, OpsConfig config) {
        this.tables = new TimescaleTables(database);
        this.retention = Retention.of(config.keepReadings());
    }

    void start(@Observes @Priority(STARTS) StartupEvent event) throws SQLException {
        if (tables.inUse()) {
            useTimescale();
            return;
        }
        boolean holdReadings = tables.holdReadings();
        Optional<String> obstacle = holdReadings ? tables.missing() : tables.prepare();
        if (obstacle.isPresent()) {
            LOG.infof("Readings are stored in plain PostgreSQL: %s", obstacle.get());
        } else if (holdReadings) {
            LOG.warnf(
                    "Readings are stored in plain PostgreSQL although the server has TimescaleDB: to move "
                            + "them, stop the program and run it once with the argument %s",
                    TimescaleUpgrade.COMMAND);
        } else {
            useTimescale();
        }
        if (retention.keep().isPresent() && !tables.inUse()) {
            LOG.warnf("Nothing is dropped after %s: FAOFON_KEEP_READINGS needs TimescaleDB", retention);
        }
    }

    private void useTimescale() throws SQLException {
        tables.migrate();
        tables.setPolicies(retention);
        LOG.infof("Readings are stored in TimescaleDB: version=%s keep=%s", tables.version(), retention);
    }
}
