package org.faofon.ops.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.SimplePassword;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.faofon.ops.database.TimescaleTables;
import org.faofon.support.EmbeddedServices;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that moves readings into TimescaleDB, on plain tables in a schema of their own. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class TimescaleUpgradeIT {
    private static final String SCHEMA = "upgrade_test";

    /** Two gauges over three months; one reading was corrected. */
    private static final String READINGS = """
            insert into school (code, name_th, name_en, district_code) values ('UP', 'โรงเรียน', 'School', '9302');
            insert into gauge (code, school_code, latitude, longitude, kind, interval_seconds)
                select 'UP-' || i, 'UP', 7.4, 99.9, 'TIPPING_BUCKET', 300 from generate_series(1, 2) i;
            insert into reading (gauge_id, ended_at, started_at, received_at, depth_micrometres, depth_kind, quality,
                                 source, entered_by)
                select g.id, t, t - interval '1 hour', t, extract(epoch from t)::int8 / 3600 % 7 * 200, 0, 1, 1, 'gauge'
                from generate_series(timestamptz '2024-01-01 01:00Z', '2024-04-01Z', '1 hour') t, gauge g;
            update reading set depth_micrometres = 77000, entered_by = 'officer' where ended_at = '2024-02-01Z';
            """;

    @Inject
    AgroalDataSource database;

    private String url = "";
    private String user = "";
    private String password = "";

    @TempDir
    Path home;

    @BeforeEach
    void plainTablesWithReadings() throws SQLException {
        AgroalConnectionFactoryConfiguration configured =
                database.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        url = configured.jdbcUrl();
        user = configured.principal().getName();
        password = configured.credentials().stream()
                .filter(SimplePassword.class::isInstance)
                .map(each -> ((SimplePassword) each).getWord())
                .findFirst()
                .orElse("");
        execute("drop schema if exists " + SCHEMA + " cascade; create schema " + SCHEMA);
        Flyway.configure()
                .dataSource(inSchema(), user, password)
                .locations("filesystem:src/main/resources/db/migration")
                .load()
                .migrate();
        execute("set search_path to " + SCHEMA + "; " + READINGS + "; reset search_path");
    }

    @Test
    void keepsEveryReadingAndWhatItSaidBefore() throws Exception {
        assumeTimescale();
        String readings = fingerprint("reading");
        String revisions = fingerprint("reading_revision");
        String hours = fingerprint("rain_hour");
        String days = fingerprint("rain_day");

        Run run = upgrade(inSchema());

        assertThat(run.code).isZero();
        assertThat(run.said)
                .contains("Moving 4368 readings into TimescaleDB")
                .contains("Moved 4368 readings into 4 chunks")
                .contains("2 earlier values stay with them")
                .contains("start the program again");
        assertThat(fingerprint("reading")).isEqualTo(readings);
        assertThat(fingerprint("reading_revision")).isEqualTo(revisions);
        assertThat(fingerprint("rain_hour")).isEqualTo(hours);
        assertThat(fingerprint("rain_day")).isEqualTo(days);
    }

    @Test
    void aCorrectionAfterTheUpgradeStillKeepsTheOldValue() throws Exception {
        assumeTimescale();
        upgrade(inSchema());

        execute("set search_path to " + SCHEMA + ",public; update reading set depth_micrometres = 5"
                + " where ended_at = '2024-03-01Z'; reset search_path");

        assertThat(ask("select count(*) from " + SCHEMA + ".reading_revision")).isEqualTo("4");
    }

    @Test
    void aSecondTimeIsHarmless() throws Exception {
        assumeTimescale();
        upgrade(inSchema());
        String readings = fingerprint("reading");

        Run again = upgrade(inSchema());

        assertThat(again.code).isZero();
        assertThat(again.said).contains("already").doesNotContain("Moving");
        assertThat(fingerprint("reading")).isEqualTo(readings);
    }

    @Test
    void saysPlainlyThatTheServerHasNoTimescale() throws Exception {
        assumeTrue(new TimescaleTables(database).missing().isPresent(), "The server has TimescaleDB");
        String readings = fingerprint("reading");

        Run run = upgrade(inSchema());

        assertThat(run.code).isEqualTo(1);
        assertThat(run.said)
                .startsWith("Nothing was upgraded. TimescaleDB cannot be used: the server has no TimescaleDB.");
        assertThat(fingerprint("reading")).isEqualTo(readings);
    }

    @Test
    void saysThatTheDatabaseThatComesAlongHasNone() throws Exception {
        Run run = upgrade("");

        assertThat(run.code).isEqualTo(1);
        assertThat(run.said).contains("The embedded database has no TimescaleDB.");
    }

    @Test
    void wantsTheTablesOfThisVersion() throws Exception {
        execute("drop view " + SCHEMA + ".rain_day");

        Run run = upgrade(url + (url.contains("?") ? "&" : "?") + "currentSchema=" + SCHEMA);

        assertThat(run.code).isEqualTo(1);
        assertThat(run.said).contains("Start the program on it once");
    }

    private record Run(int code, String said) {}

    private Run upgrade(String address) throws IOException {
        Map<String, String> environment = new HashMap<>(Map.of(
                "FAOFON_HOME",
                home.toString(),
                "QUARKUS_DATASOURCE_JDBC_URL",
                address,
                "QUARKUS_DATASOURCE_USERNAME",
                user,
                "QUARKUS_DATASOURCE_PASSWORD",
                password));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = new TimescaleUpgrade(
                        new StartSettings(environment::get), new PrintStream(out, true, StandardCharsets.UTF_8))
                .run();
        return new Run(code, out.toString(StandardCharsets.UTF_8));
    }

    private void assumeTimescale() throws SQLException {
        Optional<String> missing = new TimescaleTables(database).missing();
        assumeTrue(missing.isEmpty(), () -> "Not tested with TimescaleDB, because " + missing.orElse(""));
    }

    /** TimescaleDB's functions lie in the schema public. */
    private String inSchema() {
        return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + SCHEMA + ",public";
    }

    private String fingerprint(String table) throws SQLException {
        return ask("select count(*) || ' ' || md5(string_agg(t::text, ';' order by t::text)) from " + SCHEMA + "."
                + table + " t");
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
