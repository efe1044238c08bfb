package org.faofon.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The file in which a generated password waits for the administrator, who alone may read it. A log is read by more. */
final class GeneratedPasswordFile {
    static final String NAME = "admin.password";

    private final Path file;

    GeneratedPasswordFile(Path home) {
        this.file = home.toAbsolutePath().normalize().resolve(NAME);
    }

    /**
     * Writes the password, before anybody has to know it.
     *
     * @return the path of the file
     */
    Path write(String password) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return Files.writeString(
                file, password + "\n", StandardCharsets.US_ASCII, StandardOpenOption.CREATE, StandardOpenOption.SYNC);
    }

    /** Another password was chosen: the generated one is no longer valid. */
    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
