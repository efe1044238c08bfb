package org.faofon.ops.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.faofon.ops.StartupException;
import org.jboss.logging.Logger;

/**
 * Keeps the data folder to the program's own user: it contains the database, what the broker has acknowledged, and
 * passwords, and the database's server programs run from it.
 *
 * <p>Java cannot set the umask of its process, so the files are closed at each start, and the folder around them first.
 */
final class DataFolderPermissions {
    private static final Logger LOG = Logger.getLogger(DataFolderPermissions.class);

    static final String BINARIES = "postgres-binaries";

    /** What the program puts there, but for the database, whose server closes its own files. */
    private static final List<String> OURS =
            List.of(BINARIES, "broker", "mqtt-in-flight", "drill-clock.json", "admin.password", DataFolderLock.FILE);

    private static final Set<String> FOLDERS = Set.of(BINARIES, "broker", "postgres", "postgres.new");

    private static final int STICKY = 01000;

    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private final Path home;

    DataFolderPermissions(Path home) {
        this.home = home;
    }

    /**
     * Takes the rights of others away.
     *
     * @throws StartupException if that is impossible, or would close a folder that others use
     */
    void close() throws IOException {
        if (!home.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        boolean wasWritable = isWritableByOthers(home);
        if (isOpen(home)) {
            closeHome();
        }
        if (wasWritable && isWritableByOthers(home.resolve(BINARIES))) {
            delete(home.resolve(BINARIES));
            LOG.warn(
                    "Deleted the unpacked programs of the database, which others could have changed; they are unpacked "
                            + "again");
        }
        for (String name : OURS) {
            closeAll(home.resolve(name));
        }
    }

    private void closeHome() throws IOException {
        if (isShared()) {
            throw new StartupException(
                    "The data folder " + home + " is open to other users, and others use it too.",
                    "Set FAOFON_HOME to a folder of its own, or close it: chmod 700 " + home);
        }
        try {
            strip(home);
            LOG.warnf("Closed the data folder to other users, who could enter it: %s", home);
        } catch (IOException e) {
            if (!isOpenToAll(home)) {
                LOG.warnf("The group of the data folder can enter it, and its owner must change that: %s", home);
                return;
            }
            throw new StartupException(
                    "The data folder " + home + " is open to all users, and belongs to another than "
                            + System.getProperty("user.name") + ".",
                    "Give it to that user (chown), or close it: chmod 700 " + home);
        }
    }

    /** Somebody's home, or /tmp, must not be closed by surprise: it has the sticky bit, or folders that are not ours. */
    private boolean isShared() throws IOException {
        if (((int) Files.getAttribute(home, "unix:mode") & STICKY) != 0) {
            return true;
        }
        try (Stream<Path> files = Files.list(home)) {
            return !Files.exists(home.resolve(DataFolderLock.FILE))
                    && files.anyMatch(
                            file -> Files.isDirectory(file) && !FOLDERS.contains(String.valueOf(file.getFileName())));
        }
    }

    private static void closeAll(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                if (isOpen(path)) {
                    strip(path);
                }
            }
        }
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static boolean isOpen(Path path) throws IOException {
        Set<PosixFilePermission> rights = EnumSet.copyOf(OF_OTHERS);
        rights.retainAll(Files.getPosixFilePermissions(path));
        return !rights.isEmpty();
    }

    private static boolean isOpenToAll(Path path) throws IOException {
        return Files.getPosixFilePermissions(path).stream()
                .anyMatch(right -> right == PosixFilePermission.OTHERS_READ
                        || right == PosixFilePermission.OTHERS_WRITE
                        || right == PosixFilePermission.OTHERS_EXECUTE);
    }

    private static boolean isWritableByOthers(Path path) throws IOException {
        return Files.exists(path)
                && Files.getPosixFilePermissions(path).stream()
                        .anyMatch(right ->
                                right == PosixFilePermission.GROUP_WRITE || right == PosixFilePermission.OTHERS_WRITE);
    }

    private static void strip(Path path) throws IOException {
        Set<PosixFilePermission> rights = EnumSet.noneOf(PosixFilePermission.class);
        rights.addAll(Files.getPosixFilePermissions(path));
        rights.removeAll(OF_OTHERS);
        Files.setPosixFilePermissions(path, rights);
    }
}
