package org.faofon.ops.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.faofon.ops.database.SqlScript;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Restores a backup into an empty database: makes the tables by the backup's own migrations, fills them in one transaction,
 * and compares every row with the backup.
 */
final class BackupRestorer {
    private final DataSource database;

    BackupRestorer(DataSource database) {
        this.database = database;
    }

    /**
     * Restores a backup.
     *
     * @return the rows that were restored and compared, by table
     * @throws BackupException if the backup is damaged, the database is not empty, or a table differs afterwards
     */
    BackupManifest.Checksums restore(BackupFile file) throws IOException, SQLException, BackupException {
        BackupReader reader = new BackupReader(file);
        BackupReader.Contents contents = reader.check();
        requireEmpty();
        migrate(contents);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            fill(connection, reader, contents);
            compare(connection, contents);
            connection.commit();
        }
        return contents.checksums();
    }

    private void requireEmpty() throws SQLException, BackupException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select count(*) from pg_class
                        where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
                        """)) {
            row.next();
            if (row.getInt(1) > 0) {
                throw new BackupException("The database is not empty, and nothing in it was changed.");
            }
        }
    }

    private void migrate(BackupReader.Contents contents) {
        Flyway.configure(BackupRestorer.class.getClassLoader())
                .dataSource(database)
                .resourceProvider(new Scripts(contents.scripts()))
                .javaMigrationClassProvider(List::of)
                .load()
                .migrate();
    }

    private static void fill(Connection connection, BackupReader reader, BackupReader.Contents contents)
            throws SQLException, IOException, BackupException {
        List<TableCatalog.Table> tables = contents.manifest().tables();
        try (Statement statement = connection.createStatement()) {
            // Without the triggers: what they noted then is in the backup itself.
            for (TableCatalog.Table table : tables) {
                statement.execute("alter table " + table.quoted() + " disable trigger user");
            }
            statement.execute(tables.stream()
                    .map(TableCatalog.Table::quoted)
                    .collect(Collectors.joining(", ", "truncate table ", "")));
            reader.read(
                    contents,
                    (table, rows) ->
                            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copyIn(), rows));
            for (TableCatalog.Table table : tables) {
                statement.execute("alter table " + table.quoted() + " enable trigger user");
            }
        }
        try (PreparedStatement sequence = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            for (BackupManifest.Sequence each : contents.checksums().sequences()) {
                sequence.setString(1, each.name());
                sequence.setLong(2, each.value());
                sequence.setBoolean(3, each.called());
                sequence.execute();
            }
        }
    }

    private static void compare(Connection connection, BackupReader.Contents contents)
            throws SQLException, IOException, BackupException {
        Map<String, BackupManifest.Checksum> sums = contents.checksums().tables().stream()
                .collect(Collectors.toMap(BackupManifest.Checksum::table, sum -> sum));
        for (TableCatalog.Table table : contents.manifest().tables()) {
            BackupManifest.Checksum restored = CopiedRows.copy(connection, table, OutputStream.nullOutputStream());
            if (!restored.equals(sums.get(table.name()))) {
                throw new BackupException("The table " + table.name() + " differs from the backup: " + restored.rows()
                        + " rows were restored, but not the same ones.");
            }
        }
    }

    /** The migrations of the backup. */
    private record Scripts(Map<String, String> texts) implements ResourceProvider {
        @Override
        public @Nullable LoadableResource getResource(String name) {
            String text = texts.get(name);
            return text == null ? null : new SqlScript(name, text);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return texts.entrySet().stream()
                    .filter(script -> script.getKey().startsWith(prefix)
                            && Arrays.stream(suffixes).anyMatch(script.getKey()::endsWith))
                    .<LoadableResource>map(script -> new SqlScript(script.getKey(), script.getValue()))
                    .toList();
        }
    }
}
