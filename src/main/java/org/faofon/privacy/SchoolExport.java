package org.faofon.privacy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVPrinter;
import org.faofon.common.jdbc.Transaction;
import org.faofon.common.text.SafeCsv;
import org.jspecify.annotations.Nullable;

/**
 * All that a school has, as one zip: a CSV for each table with the database's own column names, and the photos. Secrets
 * and their hashes are not in it.
 */
@ApplicationScoped
class SchoolExport {
    private static final int ROWS_AT_ONCE = 1_000;
    private static final String OF_GAUGE = " join gauge g on g.id = t.gauge_id where g.school_code = ? order by ";

    /** The tables, each with the query for one school. */
    private static final Map<String, String> TABLES = tables();

    private static final String PHOTOS = "select t.id, t.jpeg from cylinder_photo t" + OF_GAUGE + "t.received_at";

    private static final String SITUATION_PHOTOS =
            "select id, jpeg from situation_photo where school_code = ? order by received_at";

    private static final String SITING_PHOTOS = "select t.id, t.jpeg from siting_photo t" + OF_GAUGE + "t.received_at";

    private final AgroalDataSource database;

    SchoolExport(AgroalDataSource database) {
        this.database = database;
    }

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("school", "select code, name_th, name_en, district_code from school where code = ?");
        tables.put("gauge", """
                select code, latitude, longitude, elevation_metres, kind, tip_micrometres, capacity_micrometres,
                       interval_seconds
                from gauge where school_code = ? order by code""");
        ofGauge(
                tables,
                "reading",
                "started_at, ended_at, depth_micrometres, depth_kind, quality, quality_reason, "
                        + "entered_by, judged_by, judged_at, received_at, note",
                "ended_at");
        ofGauge(
                tables,
                "reading_revision",
                "started_at, ended_at, depth_micrometres, depth_kind, quality, entered_by, "
                        + "note, replaced_at, replaced_by",
                "id");
        ofGauge(
                tables,
                "reading_verdict",
                "ended_at, depth_micrometres, quality, quality_reason, judged_by, judged_at, " + "replaced_at",
                "id");
        ofGauge(tables, "counter_sample", "at, ticks, received_at, entered_by, note", "at");
        ofGauge(
                tables,
                "cylinder_level",
                "at, depth_micrometres, depth_kind, emptied, received_at, entered_by, note",
                "at");
        ofGauge(
                tables,
                "cylinder_level_revision",
                "at, depth_micrometres, depth_kind, emptied, entered_by, note, " + "replaced_at, replaced_by",
                "id");
        ofGauge(tables, "not_measured", "day, why, note, said_by, said_at", "id");
        ofGauge(tables, "natural_sign", "id, seen_at, signs, note, said_by, said_at, acknowledged_at", "said_at");
        ofGauge(tables, "asked_back", "ended_at, reason, asked_by, asked_at, confirmed_by, confirmed_at", "id");
        ofGauge(tables, "level_request", "reason, asked_by, asked_at, valid_until", "id");
        ofGauge(tables, "gauge_calibration", "valid_from, factor, entered_by, entered_at, note", "id");
        ofGauge(tables, "gauge_location", "valid_from, latitude, longitude, elevation_metres, entered_by, note", "id");
        ofGauge(tables, "cylinder_photo", "id, read_at, taken_by, received_at", "received_at");
        ofGauge(
                tables,
                "siting_card",
                "id, surveyed_on, n, ne, e, se, s, sw, w, nw, slope, wind_protection, rim_centimetres, rim_level, "
                        + "surface, note, entered_by, entered_at, finished_at",
                "id");
        ofGauge(tables, "siting_photo", "id, card_id, view, taken_by, received_at", "received_at");
        ofGauge(tables, "enrolment_link", "id, made_by, made_at, revoked_by, revoked_at", "id");
        ofGauge(tables, "chat", "id, linked_at", "id");
        ofSchool(tables, "device", "id, role, nickname, enrolled_at, seen_at, revoked_by, revoked_at");
        ofSchool(tables, "rota_turn", "id, weekday, nickname, said_by, said_at");
        ofSchool(
                tables,
                "school_holiday",
                "id, first_day, last_day, name, said_by, said_at, withdrawn_by, withdrawn_at");
        ofSchool(tables, "school_handover", "id, devices, done_by, done_at");
        ofSchool(
                tables,
                "situation_report",
                "id, seen_at, status, water, power, road, telephone, people, needs, note, via, said_by, said_at");
        ofSchool(
                tables,
                "situation_need",
                "id, kind, amount, asked_at, repeated_at, status, taken_by, changed_by, changed_at");
        ofSchool(tables, "situation_photo", "id, report_id, taken_by, received_at");
        ofSchool(
                tables,
                "flood_point",
                "id, latitude, longitude, place, depth, seen_at, expires_at, via, said_by, said_at, status");
        ofSchool(
                tables,
                "acknowledgement_request",
                "id, alert_id, level, asked_at, acknowledged_at, way, acknowledged_by, answered_by");
        return tables;
    }

    private static void ofGauge(Map<String, String> tables, String table, String columns, String order) {
        String named = "t." + columns.replace(", ", ", t.");
        tables.put(
                table, "select g.code as gauge, " + named + " from " + table + " t" + OF_GAUGE + "g.code, t." + order);
    }

    private static void ofSchool(Map<String, String> tables, String table, String columns) {
        tables.put(table, "select " + columns + " from " + table + " where school_code = ? order by id");
    }

    /** Writes everything as it is at one moment into a file that only the program may read; the caller deletes it. */
    Path write(String school) throws SQLException, IOException {
        Path file = Files.createTempFile("school", ".zip");
        boolean done = false;
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            Transaction.run(database, connection -> {
                try (Statement moment = connection.createStatement()) {
                    moment.execute("set transaction isolation level repeatable read, read only");
                    all(connection, school, zip);
                    return true;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            done = true;
        } finally {
            if (!done) {
                Files.deleteIfExists(file);
            }
        }
        return file;
    }

    private static void all(Connection connection, String school, ZipOutputStream zip)
            throws SQLException, IOException {
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            zip.putNextEntry(new ZipEntry(table.getKey() + ".csv"));
            query(connection, table.getValue(), school, rows -> csv(rows, zip));
            zip.closeEntry();
        }
        query(connection, PHOTOS, school, rows -> photos(rows, "photos/", zip));
        query(connection, SITUATION_PHOTOS, school, rows -> photos(rows, "situation-photos/", zip));
        query(connection, SITING_PHOTOS, school, rows -> photos(rows, "siting-photos/", zip));
    }

    private static void photos(ResultSet rows, String folder, ZipOutputStream zip) throws SQLException, IOException {
        while (rows.next()) {
            zip.putNextEntry(new ZipEntry(folder + rows.getString(1) + ".jpg"));
            zip.write(rows.getBytes(2));
            zip.closeEntry();
        }
    }

    private interface Rows {
        void read(ResultSet rows) throws SQLException, IOException;
    }

    private static void query(Connection connection, String sql, String school, Rows reader)
            throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            statement.setString(1, school);
            try (ResultSet rows = statement.executeQuery()) {
                reader.read(rows);
            }
        }
    }

    private static void csv(ResultSet rows, OutputStream out) throws SQLException, IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        ResultSetMetaData columns = rows.getMetaData();
        List<String> header = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            header.add(columns.getColumnLabel(column));
        }
        CSVPrinter table = SafeCsv.begin(writer, header);
        while (rows.next()) {
            List<@Nullable Object> row = new ArrayList<>();
            for (int column = 1; column <= header.size(); column++) {
                row.add(value(rows, column));
            }
            SafeCsv.row(table, row);
        }
        writer.flush();
    }

    private static @Nullable Object value(ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        if (value instanceof Timestamp time) {
            return time.toInstant();
        }
        return value instanceof Array ? rows.getString(column) : value;
    }
}
