package org.faofon.ops.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a backup: first all of it, to see that it is whole, then its tables. */
final class BackupReader {
    private static final int LARGEST_SCRIPT = 10_000_000;

    private final ObjectMapper json = new ObjectMapper();
    private final BackupFile file;

    BackupReader(BackupFile file) {
        this.file = file;
    }

    /**
     * A whole backup.
     *
     * @param scripts the migrations, by name
     */
    record Contents(BackupManifest manifest, Map<String, String> scripts, BackupManifest.Checksums checksums) {}

    /** Takes the rows of a table. */
    interface Taker {
        void take(TableCatalog.Table table, InputStream rows) throws IOException, SQLException;
    }

    /**
     * Reads all of the file.
     *
     * @throws BackupException if it is not a backup, or not a whole one
     */
    Contents check() throws IOException, BackupException {
        try {
            return readAll();
        } catch (ZipException | EOFException | JsonProcessingException e) {
            throw new BackupException("The file is damaged, or cut off.", e);
        }
    }

    private Contents readAll() throws IOException, BackupException {
        BackupManifest manifest = null;
        BackupManifest.Checksums checksums = null;
        Map<String, String> scripts = new LinkedHashMap<>();
        Map<String, String> found = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(file.open())) {
            for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
                String name = entry.getName();
                if (name.equals(BackupManifest.NAME)) {
                    manifest = json.readValue(small(zip), BackupManifest.class);
                } else if (name.equals(BackupManifest.CHECKSUMS)) {
                    checksums = json.readValue(small(zip), BackupManifest.Checksums.class);
                } else if (name.startsWith(BackupManifest.MIGRATION)) {
                    scripts.put(
                            name.substring(BackupManifest.MIGRATION.length()),
                            new String(small(zip), StandardCharsets.UTF_8));
                } else if (name.startsWith(BackupManifest.TABLE)) {
                    found.put(name.substring(BackupManifest.TABLE.length()), digest(zip));
                }
            }
        }
        return whole(manifest, scripts, checksums, found);
    }

    private static Contents whole(
            @Nullable BackupManifest manifest,
            Map<String, String> scripts,
            BackupManifest.@Nullable Checksums checksums,
            Map<String, String> found)
            throws BackupException {
        if (manifest == null || checksums == null) {
            throw new BackupException("The file is not a whole backup.");
        }
        if (manifest.format() != BackupManifest.FORMAT) {
            throw new BackupException("The backup has the format " + manifest.format() + ", this program reads "
                    + BackupManifest.FORMAT + "; use the version that made it, or a later one.");
        }
        if (!scripts.keySet().containsAll(manifest.migrations())) {
            throw new BackupException("The file is damaged: it lacks migrations.");
        }
        for (BackupManifest.Checksum sum : checksums.tables()) {
            if (!sum.sha256().equals(found.get(sum.table()))) {
                throw new BackupException("The file is damaged: the table " + sum.table() + " was changed.");
            }
        }
        return new Contents(manifest, scripts, checksums);
    }

    /** Hands the tables over in their order. */
    void read(Contents contents, Taker taker) throws IOException, SQLException, BackupException {
        Map<String, TableCatalog.Table> tables = new HashMap<>();
        contents.manifest.tables().forEach(table -> tables.put(table.name(), table));
        try (ZipInputStream zip = new ZipInputStream(file.open())) {
            for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
                if (entry.getName().startsWith(BackupManifest.TABLE)) {
                    TableCatalog.Table table = tables.get(entry.getName().substring(BackupManifest.TABLE.length()));
                    if (table != null) {
                        taker.take(table, zip);
                    }
                }
            }
        }
    }

    private static @Nullable ZipEntry next(ZipInputStream zip) throws IOException, BackupException {
        try {
            return zip.getNextEntry();
        } catch (IllegalArgumentException e) { // Its name is not text.
            throw new BackupException("The file is damaged, or cut off.", e);
        }
    }

    private static byte[] small(ZipInputStream zip) throws IOException, BackupException {
        byte[] bytes = zip.readNBytes(LARGEST_SCRIPT + 1);
        if (bytes.length > LARGEST_SCRIPT) {
            throw new BackupException("The file is not a backup of this program.");
        }
        return bytes;
    }

    private static String digest(ZipInputStream zip) throws IOException {
        MessageDigest digest = CopiedRows.sha256();
        DigestInputStream rows = new DigestInputStream(zip, digest);
        rows.transferTo(OutputStream.nullOutputStream());
        return CopiedRows.hex(digest);
    }
}
