package org.faofon.ops.start;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.faofon.accounts.OfficersCommand;
import org.faofon.common.jdbc.DatabaseException;
import org.faofon.common.jdbc.SqlRunner;

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
            return new CommandDatabase(settings)
                    .use(database -> new OfficersCommand(new SqlRunner(database), out).run(own));
        } catch (DatabaseException e) {
            out.println("The database refused: " + e.getMessage()
                    + ". If this version has never run on it, start the program once.");
            return 1;
        }
    }
}
