package org.faofon.ops.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.faofon.support.PackagedProgram;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database as the first program left it, with its data, becomes today's: what was stored then is stored now, and the
 * program of today serves it.
 */
class FirstSchemaUpgradeIT {
    private static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();
    private static final Path DATA = Path.of("src", "test", "resources", "first-schema.sql");
    private static final String MIGRATIONS = "filesystem:src/main/resources/db/migration";
    private static final String FIRST_VERSION = "10";

    /** Of the demonstration in which the data were recorded. */
    private static final String PASSWORD_OF_ADMIN = "c5d9a7b95ffc";

    private static final String TOKEN_OF_PTL01 = "a3f5c1b57fe1fb1fed37cd2d";

    /** What a table had then, by the columns that it had then. */
    private static final Map<String, String> STORED = stored();

    @TempDir
    Path home;

    private static Map<String, String> stored() {
        Map<String, String> stored = new LinkedHashMap<>();
        stored.put("school", "select code, name_th, name_en, district_code from school order by code");
        stored.put("gauge", """
            select code, school_code, latitude, longitude, elevation_metres, kind, tip_micrometres,
                   capacity_micrometres, interval_seconds from gauge order by code\
            """);
        stored.put("reading", """
            select g.code, r.ended_at, r.started_at, r.received_at, r.depth_micrometres, r.depth_kind, r.quality,
                   r.source, r.quality_reason, r.entered_by, r.note
            from reading r join gauge g on g.id = r.gauge_id order by g.code, r.ended_at\
            """);
        stored.put("reading_revision", """
            select g.code, v.ended_at, v.started_at, v.received_at, v.depth_micrometres, v.depth_kind, v.quality,
                   v.source, v.quality_reason, v.entered_by, v.note, v.replaced_at, v.replaced_by
            from reading_revision v join gauge g on g.id = v.gauge_id order by v.id\
            """);
        stored.put("dead_letter", "select topic, payload, reason, received_at from dead_letter order by id");
        stored.put(
                "rule_version",
                "select code, version, enabled, body, changed_by, changed_at from rule_version order by id");
        stored.put("alert", """
            select id, hazard, district_code, status, level, pending_level, pending_until, peak_level, fell_at,
                   declined_level, began_at, raised_at, updated_at, closed_at, cause_over_at, acknowledged_at,
                   acknowledged_by, exercise from alert order by id\
            """);
        stored.put("alert_event", """
            select id, alert_id, kind, happened_at, status, level, pending_level, actor, reason, confirmation,
                   public, reporting, gauges, evidence from alert_event order by id\
            """);
        stored.put("outbox", """
            select id, event_id, alert_id, channel, state, created_at, attempts, next_attempt_at, settled_at, outcome
            from outbox order by event_id, channel\
            """);
        stored.put("officer", "select name, password_hash, role from officer order by name");
        return stored;
    }

    @Test
    void readingsAlertsAndRulesAreEqualAfterTheUpgrade() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, BINARIES)) {
            makeFirstSchemaWithData(database);
            Map<String, List<String>> before = rows(database);
            assertThat(before.get("reading")).hasSizeGreaterThan(40);
            assertThat(before.get("alert")).hasSizeGreaterThan(4);

            assertThat(migrations(database).load().migrate().success).isTrue();

            Map<String, List<String>> after = rows(database);
            for (String table : STORED.keySet()) {
                assertThat(after.get(table)).as(table).isEqualTo(before.get(table));
            }
        }
    }

    /** Each hash of a token became a token of its gauge. */
    @Test
    void aGaugeKeepsItsTokenAndItsWholeHistoryIsServed() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, BINARIES)) {
            makeFirstSchemaWithData(database);
        }
        // On the clock of the demonstration, a day later, so that nothing of it is in the future.
        try (PackagedProgram program =
                PackagedProgram.start(home, Map.of("FAOFON_CLOCK_START", "2026-12-01T12:00:00+07:00"))) {
            assertThat(readingOf(program, "2026-11-29T07:00:00+07:00")).contains("\"mm\":21.4");
            assertThat(readingOf(program, "2026-11-28T07:00:00+07:00")).contains("\"trace\":true");
            assertThat(readingOf(program, "2026-11-27T07:00:00+07:00")).contains("\"atLeast\":true");
            assertThat(send(program, "2026-11-29T07:00:00+07:00", "21.4")).contains("\"duplicate\":1");
            assertThat(send(program, "2026-11-25T07:00:00+07:00", "3.2")).contains("\"stored\":1");

            assertThat(json(get(program, "/api/v1/rules"))).hasSize(9);
            String cancelled = getAsOfficer(program, "/api/v1/alerts/4");
            assertThat(json(cancelled).path("status").asText()).isEqualTo("CANCELLED");
            assertThat(cancelled).contains("นับผิด · a miscount");
            assertThat(getAsOfficer(program, "/api/v1/dead-letters")).contains("faofon/v1/gauges/PTL01/readings");
            assertThat(get(program, "/")).contains("ท่าแค");
        }
    }

    private static FluentConfiguration migrations(EmbeddedDatabase database) {
        Map<String, String> settings = database.settings();
        return Flyway.configure()
                .dataSource(
                        database.jdbcUrl(),
                        settings.get("quarkus.datasource.username"),
                        settings.get("quarkus.datasource.password"))
                .locations(MIGRATIONS);
    }

    private static void makeFirstSchemaWithData(EmbeddedDatabase database) throws SQLException, IOException {
        migrations(database).target(FIRST_VERSION).load().migrate();
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(DATA));
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(),
                database.settings().get("quarkus.datasource.username"),
                database.settings().get("quarkus.datasource.password"));
    }

    private static Map<String, List<String>> rows(EmbeddedDatabase database) throws SQLException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> table : STORED.entrySet()) {
                List<String> ofTable = new ArrayList<>();
                try (ResultSet row =
                        statement.executeQuery("select row_to_json(each)::text from (" + table.getValue() + ") each")) {
                    while (row.next()) {
                        ofTable.add(row.getString(1));
                    }
                }
                rows.put(table.getKey(), ofTable);
            }
        }
        return rows;
    }

    private static String readingOf(PackagedProgram program, String at) throws IOException, InterruptedException {
        String from = "/api/v1/gauges/PTL01/readings?from=2026-11-20T00:00:00Z&to=2026-12-01T00:00:00Z";
        for (JsonNode reading : json(get(program, from))) {
            if (reading.path("at").asText().equals(at)) {
                return reading.toString();
            }
        }
        throw new AssertionError("There is no reading of " + at);
    }

    private static String get(PackagedProgram program, String path) throws IOException, InterruptedException {
        return program.send(program.request(path)).body();
    }

    private static String getAsOfficer(PackagedProgram program, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = program.send(program.requestOf("admin", PASSWORD_OF_ADMIN, path));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String send(PackagedProgram program, String at, String mm) throws IOException, InterruptedException {
        String body = "{\"at\": \"" + at + "\", \"mm\": " + mm + ", \"period\": \"PT24H\"}";
        return program.send(program.request("/api/v1/gauges/PTL01/readings")
                        .header("Authorization", "Bearer " + TOKEN_OF_PTL01)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .body();
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
