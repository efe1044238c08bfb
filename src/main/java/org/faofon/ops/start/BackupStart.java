package org.faofon.ops.start;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.faofon.ops.StartupException;
import org.faofon.ops.backup.BackupCommand;
import org.faofon.ops.backup.Passphrase;
import org.faofon.ops.database.EmbeddedDatabase;

/** Runs the commands that back the program's database up and restore it. */
final class BackupStart {
    private static final String VERIFY = "--verify";

    /** Stands in the data folder while its database is being restored. */
    private static final String UNFINISHED = "restore.unfinished";

    private static final String USAGE = """
            Usage: java -jar quarkus-run.jar backup FILE             while the program runs, or when it does not
                   … restore FILE                         into a new data folder, or an empty database
                   … restore --verify FILE                tries a backup in a database of its own, and removes that
            """;

    private final StartSettings settings;
    private final PrintStream out;

    BackupStart(StartSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    static boolean isMeant(List<String> arguments) {
        return arguments.contains(BackupCommand.BACKUP) || arguments.contains(BackupCommand.RESTORE);
    }

    /** Refuses a database that an interrupted restore left: it lacks what the backup has. */
    static void checkFinished(Path home) {
        if (Files.exists(home.resolve(UNFINISHED))) {
            throw new StartupException(
                    "A restore into " + home + " was interrupted, and its database is not whole.",
                    "Give the command restore again; it begins anew.");
        }
    }

    /**
     * Runs the command.
     *
     * @param arguments all arguments of the program
     * @return the exit code of the process
     */
    int run(List<String> arguments) throws IOException {
        boolean verify = arguments.contains(VERIFY);
        List<String> words =
                arguments.stream().filter(argument -> !argument.equals(VERIFY)).toList();
        if (words.size() != 2 || words.get(1).startsWith("--")) {
            out.print(USAGE);
            return 1;
        }
        BackupCommand command = new BackupCommand(
                Passphrase.read(settings.find("FAOFON_BACKUP_PASSPHRASE_FILE").map(Path::of)), out);
        Path file = Path.of(words.get(1));
        if (words.get(0).equals(BackupCommand.BACKUP)) {
            return new CommandDatabase(settings).use(database -> command.backup(database, file));
        }
        return verify ? verify(command, file) : restore(command, file);
    }

    private int restore(BackupCommand command, Path file) throws IOException {
        if (settings.databaseUrl().isPresent()) {
            return command.restore(
                    new CommandDatabase(settings)
                            .configured(settings.databaseUrl().get()),
                    file);
        }
        Path home = settings.home();
        Preflight.checkHome(home);
        new DataFolderPermissions(home).close();
        DataFolderLock lock = DataFolderLock.take(home);
        try {
            Path mark = home.resolve(UNFINISHED);
            if (Files.exists(mark)) {
                EmbeddedDatabase.discard(home); // What an interrupted restore left.
            } else if (EmbeddedDatabase.exists(home)) {
                throw new StartupException(
                        "There is a database in " + home + " already, and nothing in it was changed.",
                        "Move the data folder away, or set FAOFON_HOME to a new one.");
            }
            Files.writeString(mark, String.valueOf(file));
            int code = CommandDatabase.onEmbedded(home, home, database -> command.restore(database, file));
            if (code != 0) {
                EmbeddedDatabase.discard(home);
            }
            Files.delete(mark);
            return code;
        } finally {
            lock.close();
        }
    }

    /** In a database of its own beside the real one, where there is room for it. */
    private int verify(BackupCommand command, Path file) throws IOException {
        Path home = settings.home();
        Preflight.checkHome(home);
        Path folder = Files.createTempDirectory(home, "verify-");
        try {
            return CommandDatabase.onEmbedded(folder, home, database -> command.restore(database, file));
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
