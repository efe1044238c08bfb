package org.faofon.ops.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.faofon.ops.StartupException;

/** The passphrase of backups, which is the first line of a file. */
public final class Passphrase {
    private static final int SHORTEST = 12;

    private Passphrase() {}

    /**
     * Reads it.
     *
     * @param file none: backups are not encrypted
     * @throws StartupException if the file cannot be read, or its passphrase is too short
     */
    public static Optional<String> read(Optional<Path> file) {
        return file.map(Passphrase::read);
    }

    private static String read(Path file) {
        String passphrase;
        try {
            passphrase = Files.readString(file).lines().findFirst().orElse("").strip();
        } catch (IOException e) {
            throw new StartupException(
                    "The file of FAOFON_BACKUP_PASSPHRASE_FILE, " + file + ", cannot be read.",
                    "Create it for the program's user alone, or leave the setting out.");
        }
        if (passphrase.length() < SHORTEST) {
            throw new StartupException(
                    "The passphrase in " + file + " has fewer than " + SHORTEST + " characters.",
                    "Write a longer one on its first line, such as five words.");
        }
        return passphrase;
    }
}
