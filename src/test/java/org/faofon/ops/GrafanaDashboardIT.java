package org.faofon.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.faofon.support.EmbeddedServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Asks the real schema every query of the dashboard, as the user that Grafana is, in a transaction that is rolled back.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class GrafanaDashboardIT {
    private static final Path DATA_SOURCE = Path.of("grafana/provisioning/datasources/faofon.yaml");
    private static final Path READER = Path.of("deploy/database/grafana-reader.sql");
    private static final Instant FROM = Instant.parse("2026-11-20T05:00:00Z");
    private static final Instant TO = Instant.parse("2026-11-22T05:00:00Z");

    private static final GrafanaDashboard.Macros MACROS = new GrafanaDashboard.Macros(
            FROM, TO, Map.of("gauge", "'GRAF-AUTO','GRAF-CYLINDER','GRAF-LATE','GRAF-NEW'", "district", "'9399'"));

    /** GRAF-AUTO and GRAF-CYLINDER report; GRAF-LATE has missed two readings to the second, GRAF-NEW sent none ever. */
    private static final String NETWORK = """
            insert into district values ('9399', 'อำเภอทดสอบ', 'Test district', 'FOOTHILL');
            insert into school values ('GRAF', 'โรงเรียนทดสอบ', 'Test school', '9399', 'a hash');
            insert into gauge (code, school_code, latitude, longitude, kind, interval_seconds) values
                ('GRAF-AUTO', 'GRAF', 7.5, 100.0, 'TIPPING_BUCKET', 300),
                ('GRAF-CYLINDER', 'GRAF', 7.6, 100.1, 'MANUAL', 86400),
                ('GRAF-LATE', 'GRAF', 7.7, 100.2, 'TIPPING_BUCKET', 300),
                ('GRAF-NEW', 'GRAF', 7.8, 100.3, 'MANUAL', 86400);
            insert into reading (gauge_id, started_at, ended_at, depth_micrometres, depth_kind, quality, received_at,
                                 source, entered_by)
            select g.id, r.ended_at - r.length, r.ended_at, r.depth, r.kind, r.quality, r.ended_at, 1, 'test'
            from gauge g
            join (values
                ('GRAF-AUTO', timestamptz '2026-11-22T04:58:00Z', interval 'PT5M', 400, 0, 1),
                ('GRAF-AUTO', '2026-11-22T04:30:00Z', 'PT5M', 10200, 0, 1),
                ('GRAF-AUTO', '2026-11-22T04:40:00Z', 'PT5M', 99000, 0, 4), -- failed: counts nowhere
                ('GRAF-AUTO', '2026-11-22T04:02:00Z', 'PT5M', 1000, 0, 3), -- two of its minutes in the last hour
                ('GRAF-AUTO', '2026-11-21T09:00:00Z', 'PT5M', 50000, 0, 1),
                ('GRAF-AUTO', '2026-11-21T04:00:00Z', 'PT5M', 7000, 0, 1), -- an hour before the last day
                ('GRAF-CYLINDER', '2026-11-22T00:00:00Z', 'PT24H', 48000, 2, 1), -- 19 of its hours in the last day
                ('GRAF-CYLINDER', '2026-11-21T06:00:00Z', 'PT72H', 300000, 0, 1), -- too long for a day's window
                ('GRAF-LATE', '2026-11-22T04:45:00Z', 'PT5M', 200, 0, 1))
                as r (gauge, ended_at, length, depth, kind, quality) on r.gauge = g.code;
            """;

    /** As JSON, so that columns may come and go: those that a table does not have are passed over. */
    private static final String ALERTS = """
            insert into alert overriding system value select (jsonb_populate_record(null::alert, line)).*
            from jsonb_array_elements('[
                {"id": 900001, "hazard": "FLOOD", "status": "ACTIVE", "level": 2, "pending_level": 3, "peak_level": 3,
                 "pending_until": "2026-11-22T05:05:00Z"},
                {"id": 900002, "hazard": "LANDSLIDE", "status": "PENDING", "level": 3, "pending_level": 3,
                 "peak_level": 3, "pending_until": "2026-11-22T05:05:00Z", "began_at": "2026-11-22T03:00:00Z"},
                {"id": 900003, "hazard": "HEAVY_RAIN", "status": "ENDED", "level": 1, "peak_level": 1,
                 "closed_at": "2026-11-22T04:00:00Z"}]') alerts,
                lateral (select '{"district_code": "9399", "began_at": "2026-11-22T04:00:00Z", "exercise": true,
                    "escalations": 0,
                    "raised_at": "2026-11-22T04:01:00Z", "updated_at": "2026-11-22T04:01:00Z"}' || alerts) as complete (line);
            insert into alert_event overriding system value select (jsonb_populate_record(null::alert_event, line)).*
            from jsonb_array_elements('[
                {"id": 900001, "kind": "OPENED", "level": 2, "happened_at": "2026-11-22T04:01:00Z"},
                {"id": 900002, "kind": "PROPOSED", "level": 2, "pending_level": 3,
                 "happened_at": "2026-11-22T04:55:00Z"},
                {"id": 900003, "kind": "OPENED", "level": 1, "happened_at": "2026-11-19T04:55:00Z"}]') events,
                lateral (select '{"alert_id": 900001, "status": "ACTIVE", "actor": "rules", "public": true,
                    "push": true, "called_before": false,
                    "confirmation": "NOT_NEEDED", "reporting": 2, "gauges": 4, "evidence": "[]"}' || events)
                    as complete (line);
            insert into outbox (id, event_id, alert_id, channel, state, created_at, attempts, next_attempt_at,
                                settled_at, outcome) values
                (gen_random_uuid(), 900001, 900001, 'line', 'WAITING', now() - interval '2160 hours', 3, now(), null,
                 'LINE answered 500'),
                (gen_random_uuid(), 900002, 900001, 'line', 'REFUSED', '2026-11-22T04:56:00Z', 1, now(), now(),
                 'LINE answered 400'),
                (gen_random_uuid(), 900003, 900001, 'line', 'DELIVERED', '2026-11-22T04:56:00Z', 1, now(), now(), 'ok');
            """;

    private final GrafanaDashboard dashboard = GrafanaDashboard.read("grafana/dashboards/network-now.json");
    private Connection database;

    @BeforeEach
    void becomeTheReader() throws IOException, SQLException {
        database = connect();
        database.setAutoCommit(false);
        execute(Files.readString(READER)
                .replaceAll("(?m)^\\\\.*$", "")
                .replace(":'reader_password'", "'only in this transaction'"));
    }

    @AfterEach
    void leaveNothingBehind() throws SQLException {
        database.rollback();
        database.close();
    }

    @Test
    void asksOnlyWhatTheReaderMaySeeAndTheSchemaHas() throws SQLException {
        fill();
        assertThat(dashboard.queries()).hasSize(12);
        for (String query : dashboard.queries()) {
            assertThat(ask(query)).as(query).isNotEmpty();
        }
    }

    @Test
    void namesColumnsThatThereAre() throws SQLException {
        fill();
        for (JsonNode panel : dashboard.panels()) {
            Set<String> columns = ask(dashboard.queryOf(panel)).get(0).keySet();
            assertThat(columns).as(panel.path("title").asText()).containsAll(GrafanaDashboard.columnsNamedIn(panel));
        }
    }

    @Test
    void totalsTheLastHourAndDayInMillimetres() throws SQLException {
        fill();
        Map<String, Object> auto = row("Rain by gauge", "GRAF-AUTO");
        assertThat(auto).containsEntry("mm_1h", 11.0).containsEntry("mm_24h", 61.6);
        assertThat(auto).containsEntry("latitude", 7.5).containsEntry("longitude", 100.0);
        assertThat(auto).containsEntry("district", "อำเภอทดสอบ · Test district");
    }

    @Test
    void takesACylindersDayByItsShareAndNeverForAnHour() throws SQLException {
        fill();
        Map<String, Object> cylinder = row("Rain by gauge", "GRAF-CYLINDER");
        assertThat(cylinder).containsEntry("mm_1h", null).containsEntry("mm_24h", 38.0);
        assertThat(cylinder).containsEntry("observed_24h", 19 / 24.0).containsEntry("at_least", true);
    }

    @Test
    void showsWhatWasNotObservedAsUnknown() throws SQLException {
        fill();
        assertThat(row("Rain by gauge", "GRAF-NEW"))
                .containsEntry("mm_1h", null)
                .containsEntry("mm_24h", null)
                .containsEntry("observed_24h", null);
    }

    @Test
    void drawsABarForEachHourInWhichRainEnded() throws SQLException {
        fill();
        List<Map<String, Object>> bars = ask(dashboard.query("Rain over time", 0));
        assertThat(bars)
                .filteredOn(bar -> "GRAF-AUTO".equals(bar.get("metric")))
                .extracting(bar -> time(bar) + " " + bar.get("mm"))
                // A bar stands at its hour's start; what ends on the full hour fell in the hour before.
                .containsExactly("2026-11-21T03:00:00Z 7.0", "2026-11-21T08:00:00Z 50.0", "2026-11-22T04:00:00Z 11.6");
    }

    @Test
    void drawsAPointWhereACylinderWasRead() throws SQLException {
        fill();
        assertThat(ask(dashboard.query("Rain over time", 1)))
                .extracting(point -> time(point) + " " + point.get("metric") + " " + point.get("mm"))
                .containsExactly(
                        "2026-11-21T06:00:00Z GRAF-CYLINDER ถัง · cylinder 300.0",
                        "2026-11-22T00:00:00Z GRAF-CYLINDER ถัง · cylinder 48.0");
    }

    @Test
    void endsTheRunningTotalAtTheTotalOfTheTable() throws SQLException {
        fill();
        List<Map<String, Object>> points = ask(dashboard.query("Rain of the 24 hours before", 0));
        assertThat(points)
                .filteredOn(point -> time(point).equals(TO))
                .extracting(point -> point.get("metric") + " " + point.get("mm"))
                .containsExactly("GRAF-AUTO 61.6", "GRAF-CYLINDER 38.0", "GRAF-LATE 0.2", "GRAF-NEW null");
    }

    @Test
    void listsTheSilentGauges() throws SQLException {
        fill();
        List<Map<String, Object>> silent = ask(dashboard.query("Silent gauges", 0));
        assertThat(silent).extracting(row -> row.get("gauge")).contains("GRAF-LATE", "GRAF-NEW");
        assertThat(silent).extracting(row -> row.get("gauge")).doesNotContain("GRAF-AUTO", "GRAF-CYLINDER");
        assertThat(row("Silent gauges", "GRAF-LATE")).containsEntry("silent_seconds", 900.0);
        assertThat(row("Silent gauges", "GRAF-NEW")).containsEntry("newest", null);
    }

    @Test
    void countsGaugesAndMessages() throws SQLException {
        Map<String, Object> gaugesBefore = ask(dashboard.query("Gauges", 0)).get(0);
        Map<String, Object> messagesBefore =
                ask(dashboard.query("Messages to LINE", 0)).get(0);
        fill();
        Map<String, Object> gauges = ask(dashboard.query("Gauges", 0)).get(0);
        assertThat(more(gauges, gaugesBefore, "reporting")).isEqualTo(2);
        assertThat(more(gauges, gaugesBefore, "silent")).isEqualTo(2);
        Map<String, Object> messages =
                ask(dashboard.query("Messages to LINE", 0)).get(0);
        assertThat(more(messages, messagesBefore, "waiting")).isEqualTo(1);
        assertThat(more(messages, messagesBefore, "refused_24h")).isEqualTo(1);
        assertThat(messages).containsEntry("longest_wait_seconds", 2160 * 3_600.0);
    }

    @Test
    void listsOpenAlertsTheHighestFirst() throws SQLException {
        fill();
        assertThat(ask(dashboard.query("Open alerts", 0)))
                .filteredOn(alert -> "อำเภอทดสอบ · Test district".equals(alert.get("district")))
                .extracting(alert -> alert.get("hazard") + " " + alert.get("level") + " " + alert.get("status"))
                .containsExactly("LANDSLIDE 3 PENDING", "FLOOD 2 ACTIVE");
    }

    @Test
    void marksWhatHappenedToAlertsInTheTimeRange() throws SQLException {
        fill();
        assertThat(ask(dashboard.annotationQuery()))
                .filteredOn(mark -> String.valueOf(mark.get("text")).contains("Test district"))
                .extracting(mark -> mark.get("tags") + " " + mark.get("text"))
                .containsExactly(
                        "opened,flood [ฝึกซ้อม · exercise] ระดับ · level 2 OPENED FLOOD อำเภอทดสอบ · Test district",
                        "proposed,flood [ฝึกซ้อม · exercise] ระดับ · level 3 PROPOSED FLOOD อำเภอทดสอบ · Test district");
    }

    @Test
    void listsMessagesThatWaitOrWereRefused() throws SQLException {
        fill();
        assertThat(ask(dashboard.query("Messages not delivered", 0)))
                .filteredOn(message -> "อำเภอทดสอบ · Test district".equals(message.get("district")))
                .extracting(message -> message.get("state") + " " + message.get("outcome"))
                .containsExactlyInAnyOrder("WAITING LINE answered 500", "REFUSED LINE answered 400");
    }

    @Test
    void keepsHashesFromTheReader() throws SQLException {
        fill();
        execute("set local role grafana_reader");
        execute("savepoint before");
        for (String secret : List.of(
                "select hash from gauge_token",
                "select pin_hash from school",
                "select password_hash from officer",
                "select totp_secret from officer",
                "select secret_hash from officer_session",
                "select code_hash from officer_recovery_code",
                "delete from reading")) {
            assertThatThrownBy(() -> execute(secret))
                    .as(secret)
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
            execute("rollback to before");
        }
    }

    @Test
    void usesTheDataSourceThatIsProvisioned() throws IOException {
        assertThat(dashboard.dataSources()).containsExactly("faofon-db");
        assertThat(Files.readString(DATA_SOURCE)).contains("uid: faofon-db").contains("user: grafana_reader");
    }

    /** The program's own user may make no other; in the database that comes along, postgres may. */
    private static Connection connect() throws SQLException, IOException {
        if (System.getenv("QUARKUS_DATASOURCE_JDBC_URL") != null) {
            return DriverManager.getConnection(setting("jdbc.url"), setting("username"), setting("password"));
        }
        Path home = Path.of(ConfigProvider.getConfig().getValue("faofon.ops.home", String.class));
        String ofSuperuser =
                Files.readString(home.resolve("postgres-superuser.password")).strip();
        return DriverManager.getConnection(setting("jdbc.url"), "postgres", ofSuperuser);
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("quarkus.datasource." + name, String.class);
    }

    private void fill() throws SQLException {
        execute(NETWORK);
        execute(ALERTS);
    }

    /** The rows of a dashboard's query, as the reader gets them. */
    private List<Map<String, Object>> ask(String query) throws SQLException {
        execute("set local role grafana_reader");
        List<Map<String, Object>> rows = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(MACROS.fill(query))) {
            while (row.next()) {
                Map<String, Object> values = new LinkedHashMap<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.put(row.getMetaData().getColumnLabel(i), row.getObject(i));
                }
                rows.add(values);
            }
        }
        execute("reset role");
        return rows;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private Map<String, Object> row(String title, String gauge) throws SQLException {
        return ask(dashboard.query(title, 0)).stream()
                .filter(row -> gauge.equals(row.get("gauge")))
                .findFirst()
                .orElseThrow();
    }

    private static long more(Map<String, Object> now, Map<String, Object> before, String column) {
        return ((Number) now.getOrDefault(column, 0)).longValue()
                - ((Number) before.getOrDefault(column, 0)).longValue();
    }

    /** Grafana takes a time stamp or epoch seconds. */
    private static Instant time(Map<String, Object> row) {
        return row.get("time") instanceof Number seconds
                ? Instant.ofEpochSecond(seconds.longValue())
                : ((Timestamp) Objects.requireNonNull(row.get("time"))).toInstant();
    }
}
