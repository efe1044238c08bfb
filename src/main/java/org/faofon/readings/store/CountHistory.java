package org.faofon.readings.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.CounterReading;
import org.faofon.readings.Reading;
import org.faofon.readings.Source;

/** Reads the tables {@code counter_sample} and {@code counter_sample_revision} for any past time. */
@ApplicationScoped
public class CountHistory {
    private static final String LIST = """
            select at, ticks, source, entered_by, received_at, coalesce(note, '') from counter_sample
            where gauge_id = ? and at > ? and at <= ? order by at limit ?
            """;

    private static final String SAID = """
            select at, ticks, source, entered_by, received_at, note
            from (
                select at, ticks, source, entered_by, received_at, coalesce(note, '') as note, null::int8 as revision
                from counter_sample where gauge_id = ? and at = ?
                union all
                select at, ticks, source, entered_by, received_at, coalesce(note, ''), id
                from counter_sample_revision where gauge_id = ? and at = ?
            ) as version
            order by revision desc nulls first
            limit ?
            """;

    /** No count is corrected that often. */
    private static final int MOST_REVISIONS = 1_000;

    private final AgroalDataSource database;
    private final GaugeRegistry network;

    CountHistory(AgroalDataSource database, GaugeRegistry network) {
        this.database = database;
        this.network = network;
    }

    /** The counts of the gauge in (from, to], in order of time, at most that many. */
    public List<CounterReading> list(String gauge, Instant from, Instant to, int most) throws SQLException {
        return query(
                LIST,
                gauge,
                network.gaugeOf(gauge).id,
                from.atOffset(ZoneOffset.UTC),
                to.atOffset(ZoneOffset.UTC),
                most);
    }

    /** All values of the gauge's count at that time: the current one, then the old ones, newest first. */
    public List<CounterReading> listSaid(String gauge, Instant at) throws SQLException {
        int id = network.gaugeOf(gauge).id;
        OffsetDateTime then = at.atOffset(ZoneOffset.UTC);
        return query(SAID, gauge, id, then, id, then, MOST_REVISIONS);
    }

    private List<CounterReading> query(String sql, String gauge, Object... arguments) throws SQLException {
        List<CounterReading> counts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    counts.add(count(gauge, row));
                }
            }
        }
        return counts;
    }

    private static CounterReading count(String gauge, ResultSet row) throws SQLException {
        Reading.Origin origin = new Reading.Origin(Source.ofCode(row.getInt(3)), row.getString(4), instant(row, 5));
        return new CounterReading(gauge, instant(row, 1), row.getLong(2), origin, row.getString(6));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
