package org.faofon.ops.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A backup on a disk: a zip file, encrypted as OpenPGP if there is a passphrase. It has its name only when it is whole, and
 * only its owner may read it.
 */
final class BackupFile {
    static final String ENCRYPTED = ".gpg";

    private static final String UNFINISHED = ".part";
    private static final int MAGIC_OF_ZIP = 'P';

    private final Path path;
    private final Optional<String> passphrase;

    /**
     * A file that exists or will.
     *
     * @param passphrase for an encrypted one
     */
    BackupFile(Path path, Optional<String> passphrase) {
        this.path = path.toAbsolutePath().normalize();
        this.passphrase = passphrase;
    }

    Path path() {
        return path;
    }

    /**
     * Backs a database up into this file.
     *
     * @throws FileAlreadyExistsException if there is such a file: a backup is never overwritten
     */
    BackupManifest.Checksums write(DataSource database, Instant now) throws IOException, SQLException, BackupException {
        if (Files.exists(path)) {
            throw new FileAlreadyExistsException(path.toString());
        }
        Path unfinished = path.resolveSibling(path.getFileName() + UNFINISHED);
        Files.deleteIfExists(unfinished);
        createPrivate(unfinished);
        try (FileChannel file = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            BackupManifest.Checksums written = new BackupWriter(database).write(encrypted(new Kept(file)), now);
            file.force(true);
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
            return written;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private OutputStream encrypted(OutputStream out) throws IOException {
        return passphrase.isPresent() ? OpenPgp.encrypt(out, passphrase.get()) : out;
    }

    private static void createPrivate(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    /** The zip file, decrypted. */
    InputStream open() throws IOException, BackupException {
        InputStream file = new BufferedInputStream(Files.newInputStream(path));
        file.mark(1);
        int first = file.read();
        file.reset();
        if (first == MAGIC_OF_ZIP) {
            return file;
        }
        try {
            return OpenPgp.decrypt(
                    file,
                    passphrase.orElseThrow(
                            () -> new BackupException("The file is encrypted (or no backup at all). Name the"
                                    + " file with the passphrase: FAOFON_BACKUP_PASSPHRASE_FILE.")));
        } catch (BackupException e) {
            file.close();
            throw e;
        }
    }

    /** Closing it leaves the file open: it is still to be forced to the disk. */
    private static final class Kept extends BufferedOutputStream {
        Kept(FileChannel file) {
            super(Channels.newOutputStream(file), 1 << 16);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
