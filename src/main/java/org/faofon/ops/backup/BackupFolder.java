package org.faofon.ops.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder with the nightly backups. Their names say when they were made, in UTC; other files are left alone. */
final class BackupFolder {
    private static final String PREFIX = "faofon-";
    private static final String SUFFIX = ".zip";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    private final Path folder;

    BackupFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** A backup and when it was made. */
    record Made(Path file, Instant at) {}

    Path name(Instant now, boolean encrypted) {
        return folder.resolve(
                PREFIX + TIME.format(now.atOffset(ZoneOffset.UTC)) + SUFFIX + (encrypted ? BackupFile.ENCRYPTED : ""));
    }

    /** All backups, the newest last. */
    List<Made> list() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> made(file).stream())
                    .sorted((one, other) -> one.at.compareTo(other.at))
                    .toList();
        }
    }

    Optional<Made> newest() throws IOException {
        List<Made> all = list();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /**
     * Deletes old backups, but never the newest one.
     *
     * @return how many were deleted
     */
    int deleteOlder(Instant now, Duration keep) throws IOException {
        List<Made> all = list();
        int deleted = 0;
        for (Made made : all.subList(0, Math.max(0, all.size() - 1))) {
            if (made.at.isBefore(now.minus(keep))) {
                Files.deleteIfExists(made.file);
                deleted++;
            }
        }
        return deleted;
    }

    private static Optional<Made> made(Path file) {
        String name = String.valueOf(file.getFileName());
        int end = name.indexOf(SUFFIX);
        boolean ours = name.startsWith(PREFIX)
                && (name.endsWith(SUFFIX) || name.endsWith(SUFFIX + BackupFile.ENCRYPTED))
                && end > PREFIX.length();
        if (!ours) {
            return Optional.empty();
        }
        try {
            LocalDateTime at = LocalDateTime.parse(name.substring(PREFIX.length(), end), TIME);
            return Optional.of(new Made(file, at.toInstant(ZoneOffset.UTC)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
