package org.faofon.official.gauges;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;

/** Writes and reads the values of others' stations. */
@ApplicationScoped
class GuestValueRepository {
    private static final String SAVE = """
            insert into guest_value (source, station, ended_at, span_seconds, value, received_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (source, station, ended_at, span_seconds) do update set
                value = excluded.value, received_at = excluded.received_at
            where guest_value.value <> excluded.value
            """;

    private static final String SINCE = """
            select source, station, ended_at, span_seconds, value, received_at from guest_value
            where ended_at > ? and received_at > ? order by received_at limit 300000
            """;

    private final SqlRunner sql;

    GuestValueRepository(SqlRunner sql) {
        this.sql = sql;
    }

    /** A value with the time at which it was stored. */
    record Stored(GuestValue value, Instant receivedAt) {}

    /** Those that were not known, or that were different. */
    List<GuestValue> save(List<GuestValue> values, Instant now, Connection connection) throws SQLException {
        List<GuestValue> news = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(SAVE)) {
            for (GuestValue value : values) {
                statement.setString(1, value.station().source());
                statement.setString(2, value.station().id());
                statement.setObject(3, value.endedAt().atOffset(ZoneOffset.UTC));
                statement.setInt(4, Math.toIntExact(value.span().toSeconds()));
                statement.setInt(5, value.value());
                statement.setObject(6, now.atOffset(ZoneOffset.UTC));
                statement.addBatch();
            }
            int[] written = statement.executeBatch();
            for (int i = 0; i < written.length; i++) {
                if (written[i] > 0) {
                    news.add(values.get(i));
                }
            }
        }
        return news;
    }

    /** What ended after the first time and was stored after the second. */
    List<Stored> list(Instant endedAfter, Instant storedAfter) {
        return sql.list(SINCE, GuestValueRepository::stored, endedAfter, storedAfter);
    }

    int deleteOlderThan(Instant then) {
        return sql.update("delete from guest_value where ended_at < ?", then);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new GuestValue(
                        new GuestStation.StationKey(row.getString("source"), row.getString("station")),
                        Columns.instant(row, "ended_at"),
                        Duration.ofSeconds(row.getInt("span_seconds")),
                        row.getInt("value")),
                Columns.instant(row, "received_at"));
    }
}
