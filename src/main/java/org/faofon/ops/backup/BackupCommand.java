package org.faofon.ops.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.faofon.network.NetworkClock;

/** Makes a backup while the program runs, or restores one into an empty database. */
public final class BackupCommand {
    /** The arguments of the program. */
    public static final String BACKUP = "backup";

    public static final String RESTORE = "restore";

    private static final int KILOBYTE = 1_000;

    private final Optional<String> passphrase;
    private final PrintStream out;
    private final InstantSource world = NetworkClock.world();

    public BackupCommand(Optional<String> passphrase, PrintStream out) {
        this.passphrase = passphrase;
        this.out = out;
    }

    /**
     * Backs the database up.
     *
     * @return the exit code of the process
     */
    public int backup(DataSource database, Path path) {
        BackupFile file = new BackupFile(path, passphrase);
        try {
            BackupManifest.Checksums written = file.write(database, world.instant());
            out.printf(
                    "%s: %d rows of %d tables, %d kB%s.%n",
                    file.path(),
                    rows(written),
                    written.tables().size(),
                    Files.size(file.path()) / KILOBYTE,
                    passphrase.isPresent() ? ", encrypted" : "");
            return 0;
        } catch (FileAlreadyExistsException e) {
            return fail("There is already a file " + file.path() + "; a backup is never overwritten.");
        } catch (NoSuchFileException e) {
            return fail("There is no folder for " + file.path() + ".");
        } catch (BackupException e) {
            return fail(String.valueOf(e.getMessage()));
        } catch (IOException | SQLException e) {
            return fail("No backup was made: " + e.getMessage());
        }
    }

    /**
     * Restores a backup, and compares every row with it.
     *
     * @param database without any tables
     * @return the exit code of the process
     */
    public int restore(DataSource database, Path path) {
        BackupFile file = new BackupFile(path, passphrase);
        try {
            BackupManifest.Checksums restored = new BackupRestorer(database).restore(file);
            out.printf(
                    "%s: %d rows of %d tables, all equal to those of the backup.%n",
                    file.path(), rows(restored), restored.tables().size());
            return 0;
        } catch (NoSuchFileException e) {
            return fail("There is no file " + file.path() + ".");
        } catch (BackupException e) {
            return fail(String.valueOf(e.getMessage()));
        } catch (IOException | SQLException | RuntimeException e) {
            return fail("Nothing was restored: " + e.getMessage());
        }
    }

    private int fail(String why) {
        out.println(why);
        return 1;
    }

    private static long rows(BackupManifest.Checksums checksums) {
        return checksums.tables().stream()
                .mapToLong(BackupManifest.Checksum::rows)
                .sum();
    }
}
