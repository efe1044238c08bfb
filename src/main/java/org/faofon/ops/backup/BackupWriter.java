package org.faofon.ops.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.faofon.ops.database.TimescaleTables;

/**
 * Writes a backup while the program runs: all tables as they are at one moment, read in one transaction that nobody has to
 * wait for.
 */
final class BackupWriter {
    private static final String SCRIPTS = """
            select regexp_replace(script, '^.*/', '') from flyway_schema_history
            where success and type = 'SQL' order by installed_rank
            """;

    private static final String SEQUENCES = """
            select quote_ident(sequencename), coalesce(last_value, start_value), last_value is not null
            from pg_sequences where schemaname = current_schema() order by sequencename
            """;

    private final ObjectMapper json = new ObjectMapper();
    private final DataSource database;

    BackupWriter(DataSource database) {
        this.database = database;
    }

    /**
     * Writes a backup and closes the stream.
     *
     * @return what was written
     * @throws BackupException if the database cannot be backed up this way
     */
    BackupManifest.Checksums write(OutputStream out, Instant now) throws SQLException, IOException, BackupException {
        if (new TimescaleTables(database).inUse()) {
            throw new BackupException(
                    "This database uses TimescaleDB; back it up with pg_dump, as docs/operating.md says.");
        }
        try (ZipOutputStream zip = new ZipOutputStream(out);
                Connection connection = database.getConnection()) {
            int isolation = connection.getTransactionIsolation();
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return write(zip, connection, now);
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(isolation);
                connection.setAutoCommit(true);
            }
        }
    }

    private BackupManifest.Checksums write(ZipOutputStream zip, Connection connection, Instant now)
            throws SQLException, IOException, BackupException {
        List<String> scripts = find(connection, SCRIPTS, row -> row.getString(1));
        TableCatalog catalog = TableCatalog.read(connection);
        add(
                zip,
                BackupManifest.NAME,
                new BackupManifest(BackupManifest.FORMAT, now.toString(), scripts, catalog.tables()));
        for (String script : scripts) {
            addScript(zip, script);
        }
        List<BackupManifest.Checksum> sums = new ArrayList<>();
        for (TableCatalog.Table table : catalog.tables()) {
            zip.putNextEntry(new ZipEntry(BackupManifest.TABLE + table.name()));
            sums.add(CopiedRows.copy(connection, table, new Unclosed(zip)));
            zip.closeEntry();
        }
        BackupManifest.Checksums checksums = new BackupManifest.Checksums(
                sums,
                find(
                        connection,
                        SEQUENCES,
                        row -> new BackupManifest.Sequence(row.getString(1), row.getLong(2), row.getBoolean(3))));
        add(zip, BackupManifest.CHECKSUMS, checksums);
        return checksums;
    }

    private void add(ZipOutputStream zip, String name, Object value) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(value));
        zip.closeEntry();
    }

    private static void addScript(ZipOutputStream zip, String script) throws IOException, BackupException {
        try (InputStream sql = BackupWriter.class.getClassLoader().getResourceAsStream("db/migration/" + script)) {
            if (sql == null) {
                throw new BackupException("The tables are those of another version of the program, which has " + script
                        + "; make the backup with that version.");
            }
            zip.putNextEntry(new ZipEntry(BackupManifest.MIGRATION + script));
            sql.transferTo(zip);
            zip.closeEntry();
        }
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> List<T> find(Connection connection, String sql, Row<T> reader) throws SQLException {
        List<T> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                found.add(reader.of(row));
            }
        }
        return found;
    }

    /** An entry of the file, whose stream the driver must not close. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
