package org.faofon.ops.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.faofon.ops.StartupException;
import org.faofon.ops.database.DatabaseProbe;
import org.faofon.ops.database.EmbeddedDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** The program's database, for a command: the configured one, that of the running program, or one started for it. */
final class CommandDatabase {
    private final StartSettings settings;

    CommandDatabase(StartSettings settings) {
        this.settings = settings;
    }

    /**
     * Runs a command on it.
     *
     * @return what the command returns
     * @throws StartupException if there is no database
     */
    int use(ToIntFunction<DataSource> command) throws IOException {
        if (settings.databaseUrl().isPresent()) {
            return command.applyAsInt(configured(settings.databaseUrl().get()));
        }
        Path home = settings.home();
        Preflight.checkHome(home);
        if (EmbeddedDatabase.isRunning(home)) {
            return command.applyAsInt(EmbeddedDatabase.running(home));
        }
        DataFolderLock lock = DataFolderLock.take(home);
        try {
            if (!EmbeddedDatabase.exists(home)) {
                throw new StartupException(
                        "There is no database in " + home + " yet.", "Start the program once, or set FAOFON_HOME.");
            }
            return onEmbedded(home, home, command);
        } finally {
            lock.close();
        }
    }

    DataSource configured(String url) {
        DatabaseProbe.check(url, settings.databaseUser(), settings.databasePassword());
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        settings.databaseUser().ifPresent(database::setUser);
        settings.databasePassword().ifPresent(database::setPassword);
        return database;
    }

    /** Starts the database of a folder, or a new one, for the time of the command. */
    static int onEmbedded(Path folder, Path home, ToIntFunction<DataSource> command) throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, home.resolve(DataFolderPermissions.BINARIES))) {
            return command.applyAsInt(database.dataSource());
        }
    }
}
