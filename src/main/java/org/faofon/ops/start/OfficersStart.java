package org.faofon.ops.start;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.faofon.accounts.OfficersCommand;
import org.faofon.common.jdbc.DatabaseException;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.ops.StartupException;
import org.faofon.ops.database.DatabaseProbe;
import org.faofon.ops.database.EmbeddedDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** Runs the command about officers' accounts on the program's database, whether the program runs or not. */
final class OfficersStart {
    private final StartSettings settings;
    private final PrintStream out;

    OfficersStart(StartSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /**
     * Runs the command.
     *
     * @param arguments all arguments of the program
     * @return the exit code of the process
     */
    int run(List<String> arguments) throws IOException {
        List<String> own = arguments.subList(arguments.indexOf(OfficersCommand.COMMAND) + 1, arguments.size());
        try {
            return settings.databaseUrl().isPresent()
                    ? run(configured(settings.databaseUrl().get()), own)
                    : runOnEmbedded(own);
        } catch (DatabaseException e) {
            out.println("The database refused: " + e.getMessage()
                    + ". If this version has never run on it, start the program once.");
            return 1;
        }
    }

    private int run(DataSource database, List<String> arguments) {
        return new OfficersCommand(new SqlRunner(database), out).run(arguments);
    }

    private DataSource configured(String url) {
        DatabaseProbe.check(url, settings.databaseUser(), settings.databasePassword());
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        settings.databaseUser().ifPresent(database::setUser);
        settings.databasePassword().ifPresent(database::setPassword);
        return database;
    }

    /** The database of the running program, or one that is started for the command. */
    private int runOnEmbedded(List<String> arguments) throws IOException {
        Path home = settings.home();
        Preflight.checkHome(home);
        if (EmbeddedDatabase.isRunning(home)) {
            return run(EmbeddedDatabase.running(home), arguments);
        }
        DataFolderLock lock = DataFolderLock.take(home);
        try {
            if (!EmbeddedDatabase.exists(home)) {
                throw new StartupException(
                        "There is no database in " + home + " yet.", "Start the program once, or set FAOFON_HOME.");
            }
            try (EmbeddedDatabase database = EmbeddedDatabase.start(home, home.resolve("postgres-binaries"))) {
                return run(database.dataSource(), arguments);
            }
        } finally {
            lock.close();
        }
    }
}
