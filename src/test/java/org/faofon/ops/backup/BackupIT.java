package org.faofon.ops.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.SimplePassword;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.faofon.ops.database.TimescaleTables;
import org.faofon.support.EmbeddedServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** A backup of the running program's database, restored into a schema of its own. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class BackupIT {
    private static final String SCHEMA = "restored_test";
    private static final Instant NOW = Instant.parse("2026-11-28T19:40:00Z");
    private static final Optional<String> NONE = Optional.empty();
    private static final Optional<String> PASSPHRASE = Optional.of("rain on the Banthat range");

    /** With all that the text format of COPY must write differently. */
    private static final String ROWS = """
            insert into school (code, name_th, name_en, district_code)
                values ('BK', E'โรงเรียน\\t"สำรอง"\\n\\\\N', 'School', '9302') on conflict do nothing;
            insert into gauge (code, school_code, latitude, longitude, kind, interval_seconds)
                values ('BK-1', 'BK', 7.4, 99.9, 'TIPPING_BUCKET', 300) on conflict do nothing;
            insert into reading (gauge_id, ended_at, started_at, received_at, depth_micrometres, depth_kind, quality,
                                 source, entered_by)
                select g.id, t, t - interval '1 hour', t, 200, 0, 1, 1, 'gauge'
                from generate_series(timestamptz '2024-01-01 01:00Z', '2024-02-01Z', '1 hour') t, gauge g
                where g.code = 'BK-1' on conflict do nothing;
            """;

    @Inject
    AgroalDataSource database;

    @TempDir
    Path folder;

    @BeforeEach
    void rowsAndAnEmptySchema() throws SQLException {
        assumeFalse(new TimescaleTables(database).inUse(), "skipped: TimescaleDB is backed up by pg_dump");
        execute(ROWS);
        execute("drop schema if exists " + SCHEMA + " cascade; create schema " + SCHEMA);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(DataSource from, String sql) throws SQLException {
        try (Connection connection = from.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private DataSource empty() {
        AgroalConnectionFactoryConfiguration configured =
                database.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        PGSimpleDataSource target = new PGSimpleDataSource();
        target.setUrl(configured.jdbcUrl());
        target.setCurrentSchema(SCHEMA);
        target.setUser(configured.principal().getName());
        configured.credentials().stream()
                .filter(SimplePassword.class::isInstance)
                .forEach(each -> target.setPassword(((SimplePassword) each).getWord()));
        return target;
    }

    private BackupFile backup(Optional<String> passphrase) throws Exception {
        BackupFile file = new BackupFile(folder.resolve("backup"), passphrase);
        file.write(database, NOW);
        return file;
    }

    private void refuses(BackupFile file, String why) throws SQLException {
        assertThatThrownBy(() -> new BackupRestorer(empty()).restore(file))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining(why);
        assertThat(ask(empty(), "select to_regclass('reading')")).isNull();
    }

    @Test
    void everyRowComesBack() throws Exception {
        BackupFile file = backup(NONE);
        BackupManifest.Checksums restored = new BackupRestorer(empty()).restore(file);

        assertThat(restored.tables())
                .filteredOn(sum -> sum.rows() > 0)
                .extracting(BackupManifest.Checksum::table)
                .contains("reading", "gauge", "school", "district", "rule_version", "audit_trail");
        String school = "select name_th from school where code = 'BK'";
        assertThat(ask(empty(), school)).isEqualTo("โรงเรียน\t\"สำรอง\"\n\\N");
        String readings = "select count(*) from reading r join gauge g on g.id = r.gauge_id where g.code = 'BK-1'";
        assertThat(ask(empty(), readings)).isEqualTo(ask(database, readings));
    }

    @Test
    void whatIsAddedAfterwardsGetsNewNumbersAndTriggersWork() throws Exception {
        new BackupRestorer(empty()).restore(backup(NONE));
        String newest = ask(empty(), "select max(id) from gauge");
        String next = ask(empty(), """
                insert into gauge (code, school_code, latitude, longitude, kind, interval_seconds)
                values ('BK-2', 'BK', 7.4, 99.9, 'MANUAL', 86400) returning id
                """);
        assertThat(Integer.parseInt(next)).isGreaterThan(Integer.parseInt(newest));
        assertThatThrownBy(() -> ask(empty(), "delete from audit_trail returning id"))
                .hasMessageContaining("append-only");
    }

    @Test
    void onlyTheOwnerMayReadIt() throws Exception {
        Path file = backup(NONE).path();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void anEncryptedOneOpensWithItsPassphraseAlone() throws Exception {
        BackupFile file = backup(PASSPHRASE);
        assertThat(Files.readAllBytes(file.path())[0]).isNotEqualTo((byte) 'P');
        refuses(new BackupFile(file.path(), NONE), "FAOFON_BACKUP_PASSPHRASE_FILE");
        refuses(new BackupFile(file.path(), Optional.of("another passphrase")), "passphrase is wrong");
        assertThat(new BackupRestorer(empty()).restore(file).tables()).isNotEmpty();
    }

    @Test
    void aDamagedOneIsRefusedBeforeAnythingIsRestored() throws Exception {
        BackupFile file = backup(NONE);
        byte[] bytes = Files.readAllBytes(file.path());
        bytes[bytes.length * 2 / 3] ^= 1;
        Files.write(file.path(), bytes);
        refuses(file, "damaged");
    }

    @Test
    void oneThatWasCutOffIsRefused() throws Exception {
        BackupFile file = backup(NONE);
        byte[] bytes = Files.readAllBytes(file.path());
        Files.write(file.path(), Arrays.copyOf(bytes, bytes.length / 2));
        refuses(file, "");
    }

    @Test
    void anotherFileIsRefused() throws Exception {
        Path roster = Files.writeString(folder.resolve("gauges.csv"), "gauge,school\n");
        refuses(new BackupFile(roster, PASSPHRASE), "neither a backup nor an encrypted one");
    }

    @Test
    void aDatabaseThatIsNotEmptyStaysAsItIs() throws Exception {
        BackupFile file = backup(NONE);
        assertThatThrownBy(() -> new BackupRestorer(database).restore(file)).hasMessageContaining("not empty");
    }

    @Test
    void aBackupIsNeverOverwritten() throws Exception {
        BackupFile file = backup(NONE);
        assertThatThrownBy(() -> file.write(database, NOW)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(folder).isDirectoryContaining(path -> path.equals(file.path()));
    }

    @Test
    void aFailedOneLeavesNothing() throws IOException {
        BackupFile file = new BackupFile(folder.resolve("backup"), NONE);
        PGSimpleDataSource away = new PGSimpleDataSource();
        away.setUrl("jdbc:postgresql://127.0.0.1:1/away");
        assertThatThrownBy(() -> file.write(away, NOW)).isInstanceOf(SQLException.class);
        assertThat(folder).isEmptyDirectory();
    }
}
