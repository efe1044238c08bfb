package org.faofon.ops.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.faofon.ops.StartupException;

/**
 * The passwords of the embedded database: generated once, readable only by the program's own user. The program signs in
 * with one and its server's superuser, who is needed only to set up and to repair, with the other.
 */
final class DatabasePassword {
    static final String FILE = "postgres.password";
    static final String OF_SUPERUSER = "postgres-superuser.password";

    private static final int BYTES = 24;

    private DatabasePassword() {}

    /** A new password, stored before the server gets it. It is hexadecimal, so it needs no escaping in SQL. */
    static String create(Path file) throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        String password = HexFormat.of().formatHex(bytes);
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(
                file, password, StandardCharsets.US_ASCII, StandardOpenOption.CREATE, StandardOpenOption.SYNC);
        return password;
    }

    static String read(Path home) throws IOException {
        Path file = home.resolve(FILE);
        if (!Files.isReadable(file)) {
            throw new StartupException(
                    "The password file of the database, " + file + ", is missing or unreadable.",
                    "Restore it from the backup of the data folder.");
        }
        return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }
}
