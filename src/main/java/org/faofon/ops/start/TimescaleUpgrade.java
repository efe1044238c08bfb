package org.faofon.ops.start;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.faofon.ops.Retention;
import org.faofon.ops.StartupException;
import org.faofon.ops.database.DatabaseProbe;
import org.faofon.ops.database.TimescaleTables;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Moves the readings of plain tables into TimescaleDB tables while the program is stopped; repeating it is harmless.
 */
final class TimescaleUpgrade {
    /** The argument of the program. */
    static final String COMMAND = "upgrade-to-timescale";

    private final StartSettings settings;
    private final PrintStream out;

    TimescaleUpgrade(StartSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /**
     * Upgrades, and reports what it did.
     *
     * @return the exit code of the process
     */
    int run() throws IOException {
        try {
            Path home = settings.home();
            Preflight.checkHome(home);
            new DataFolderPermissions(home).close();
            DataFolderLock lock = DataFolderLock.take(home);
            try {
                upgrade();
                return 0;
            } finally {
                lock.close();
            }
        } catch (StartupException e) {
            out.println("Nothing was upgraded. " + e.getMessage());
        } catch (SQLException | FlywayException e) {
            out.println("The upgrade failed; unfinished steps are undone, and it may be run again. "
                    + String.valueOf(e.getMessage()).strip());
        }
        return 1;
    }

    private void upgrade() throws SQLException {
        Retention retention = settings.retention();
        TimescaleTables tables = new TimescaleTables(database());
        if (!tables.areThere()) {
            throw new StartupException(
                    "The database has no tables of this version yet.",
                    "Start the program on it once; a database without readings becomes a TimescaleDB "
                            + "database automatically.");
        }
        tables.prepare().ifPresent(obstacle -> {
            throw new StartupException(
                    "TimescaleDB cannot be used: " + obstacle + ".",
                    "Correct that on the server, or continue with plain PostgreSQL, which has the same "
                            + "functions.");
        });
        if (tables.inUse()) {
            out.println("The readings are already stored in TimescaleDB " + tables.version() + " already.");
            tables.migrate();
        } else {
            move(tables);
        }
        long began = System.nanoTime();
        tables.addUp();
        out.println("Added up hours and rain days in " + secondsSince(began) + " s.");
        tables.setPolicies(retention);
        out.println("Done: start the program again.");
    }

    private void move(TimescaleTables tables) throws SQLException {
        long readings = tables.count("reading");
        out.println("Moving " + readings + " readings into TimescaleDB " + tables.version()
                + "; a million takes about ten seconds.");
        long began = System.nanoTime();
        tables.migrate();
        out.println("Moved " + tables.count("reading") + " readings into " + tables.chunks() + " chunks in "
                + secondsSince(began) + " s; " + tables.count("reading_revision") + " earlier values stay with them.");
        out.println("Chunks over 60 days old are compressed in the background.");
    }

    private PGSimpleDataSource database() {
        String url = settings.databaseUrl()
                .orElseThrow(() -> new StartupException(
                        "The embedded database has no TimescaleDB.",
                        "Set QUARKUS_DATASOURCE_JDBC_URL to a server that has it."));
        DatabaseProbe.check(url, settings.databaseUser(), settings.databasePassword());
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        settings.databaseUser().ifPresent(database::setUser);
        settings.databasePassword().ifPresent(database::setPassword);
        return database;
    }

    private static long secondsSince(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - nanos);
    }
}
