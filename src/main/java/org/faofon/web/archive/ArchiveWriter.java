package org.faofon.web.archive;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.faofon.common.text.SafeCsv;

/** Writes all tables and their description; what has not changed stays as it is. */
@ApplicationScoped
class ArchiveWriter {
    static final String DESCRIPTION = "datapackage.json";
    static final String PACKED = ".gz";

    private static final String UNFINISHED = ".new";
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final ArchiveConfig config;
    private final ArchiveTables tables;
    private final DataPackage description;

    ArchiveWriter(ArchiveConfig config, ArchiveTables tables, DataPackage description) {
        this.config = config;
        this.tables = tables;
        this.description = description;
    }

    /**
     * Writes the archive as the data are now.
     *
     * @return how many tables were new or had changed
     * @throws IOException if the folder cannot be written; the earlier archive stays, but for tables that were replaced
     */
    int write(Instant now) throws SQLException, IOException {
        Files.createDirectories(config.folder());
        List<DataPackage.Resource> written = new ArrayList<>();
        try {
            for (ArchiveTable table : tables.list(now)) {
                ArchiveFile file = write(table);
                if (file.rows() > 0) {
                    written.add(new DataPackage.Resource(table, file));
                }
            }
            return publish(written, now);
        } finally {
            deleteUnfinished();
        }
    }

    private ArchiveFile write(ArchiveTable table) throws SQLException, IOException {
        Path file = config.folder().resolve(table.file() + PACKED + UNFINISHED);
        long[] rows = {0};
        PackedText text = new PackedText(file);
        try (text;
                CSVPrinter csv = new CSVPrinter(text.writer(), CSVFormat.RFC4180)) {
            csv.printRecord(table.fields().stream().map(ArchiveTable.Field::name));
            table.rows().writeTo(row -> {
                SafeCsv.row(csv, row);
                rows[0]++;
            });
        }
        return new ArchiveFile(file, text.bytes(), text.takeSha256(), rows[0]);
    }

    private int publish(List<DataPackage.Resource> written, Instant now) throws IOException {
        Map<String, Object> earlier = read().orElse(Map.of());
        Map<String, String> before = DataPackage.hashes(earlier);
        int changed = 0;
        for (DataPackage.Resource each : written) {
            String hash = before.getOrDefault(each.table().file(), "");
            Path place = config.folder().resolve(each.table().file() + PACKED);
            if (!hash.endsWith(each.file().sha256()) || !Files.exists(place)) {
                replace(each.file().path(), place);
                changed++;
            }
        }
        byte[] fresh = JSON.writeValueAsBytes(description.of(written, now));
        if (!DataPackage.undated(JSON.readValue(fresh, OBJECT)).equals(DataPackage.undated(earlier))) {
            Path json = config.folder().resolve(DESCRIPTION + UNFINISHED);
            Files.write(json, fresh);
            replace(json, config.folder().resolve(DESCRIPTION));
        }
        deleteOthers(written);
        return changed;
    }

    /** The description that is there; empty if there is none that can be read. */
    Optional<Map<String, Object>> read() {
        Path file = config.folder().resolve(DESCRIPTION);
        try {
            return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), OBJECT)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void replace(Path fresh, Path place) throws IOException {
        Files.move(fresh, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private void deleteOthers(List<DataPackage.Resource> written) throws IOException {
        Set<String> current =
                written.stream().map(each -> each.table().file() + PACKED).collect(Collectors.toSet());
        for (Path file : list(PACKED)) {
            if (!current.contains(file.getFileName().toString())) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void deleteUnfinished() throws IOException {
        for (Path file : list(UNFINISHED)) {
            Files.deleteIfExists(file);
        }
    }

    private List<Path> list(String ending) throws IOException {
        try (Stream<Path> files = Files.list(config.folder())) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
