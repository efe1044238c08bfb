package org.faofon.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Grafana's user on the real schema, with a network of four gauges, in a transaction that is rolled back. */
final class GrafanaReader implements AutoCloseable {
    private static final Path READER = Path.of("deploy/database/grafana-reader.sql");
    static final Instant FROM = Instant.parse("2026-11-20T05:00:00Z");
    static final Instant TO = Instant.parse("2026-11-22T05:00:00Z");

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

    /** What the other dashboards show beside it. */
    private static final String REST = """
        update reading set depth_micrometres = 11200 where depth_micrometres = 10200
            and gauge_id = (select id from gauge where code = 'GRAF-AUTO');
        update reading set depth_micrometres = 10200 where depth_micrometres = 11200
            and gauge_id = (select id from gauge where code = 'GRAF-AUTO');
        update reading set quality_reason = 'RATE: much', judged_at = '2026-11-22T04:30:00Z' where quality in (3, 4)
            and gauge_id = (select id from gauge where code = 'GRAF-AUTO');
        update reading_revision set replaced_at = '2026-11-22T04:30:00Z'
            where gauge_id = (select id from gauge where code = 'GRAF-AUTO');
        insert into gauge_status (gauge_id, online, battery_percent, rssi_dbm, since, heard_at)
            select id, true, 81, -70, '2026-11-22T04:00:00Z', '2026-11-22T04:59:00Z' from gauge where code = 'GRAF-AUTO';
        insert into gauge_day (gauge_id, day, duplicate, refused)
            select id, '2026-11-21', 2, 1 from gauge where code = 'GRAF-AUTO';
        insert into dead_letter (topic, payload, reason, received_at, cut)
            values ('faofon/v1/gauges/GRAF-AUTO/readings', 'no reading', 'It is no JSON', '2026-11-22T04:31:00Z', false);
        insert into delivery_attempt (push_id, number, began_at, ended_at, outcome, words, cost)
            select id, 1, '2026-11-22T04:56:00Z', '2026-11-22T04:56:01Z', 'REFUSED', 'LINE answered 400', 5
            from outbox where event_id = 900002;
        insert into notice (key, kind, audience, title, body, posted_at, exercise)
            values ('graf-test', 'TEST', 'OFFICERS', 'A test', 'A test', '2026-11-22T04:00:00Z', true);
        """;

    private final Connection database;

    private GrafanaReader(Connection database) {
        this.database = database;
    }

    static GrafanaReader create() throws IOException, SQLException {
        GrafanaReader reader = new GrafanaReader(connect());
        reader.database.setAutoCommit(false);
        reader.execute(Files.readString(READER)
                .replaceAll("(?m)^\\\\.*$", "")
                .replace(":'reader_password'", "'only in this transaction'"));
        return reader;
    }

    @Override
    public void close() throws SQLException {
        database.rollback();
        database.close();
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

    void fill() throws SQLException {
        execute(NETWORK);
        execute(ALERTS);
        execute(REST);
    }

    /** The rows of a dashboard's query, as the reader gets them. */
    List<Map<String, Object>> ask(String query) throws SQLException {
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

    void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
