package org.faofon.readings.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.RainInterval;

/** Properties of readings that the sum of their depths does not show. */
@ApplicationScoped
public class PeriodAnomalies {
    private static final String OF_SPAN = ReadingSql.of("""
            select gauge_id, bool_or(depth_kind = :trace and not longer),
                   coalesce(sum(seconds) filter (where quality = :suspect and depth_micrometres = 0 and not longer), 0)::int8,
                   max(started_at) filter (where latest_longer), max(ended_at) filter (where latest_longer),
                   max(depth_micrometres) filter (where latest_longer), max(depth_kind) filter (where latest_longer),
                   max(quality) filter (where latest_longer)
            from (
                select *, longer and row_number() over (partition by gauge_id, longer order by ended_at desc) = 1
                       as latest_longer
                from (
                    select gauge_id, started_at, ended_at, depth_micrometres, depth_kind, quality, length.seconds,
                           length.seconds - length.seconds / 12 > ? as longer
                    from reading, lateral (select extract(epoch from ended_at - started_at)::int8 as seconds) as length
                    where ended_at > ? and ended_at <= ? and quality not in (:fail, :missing)
                      and gauge_id = any (?)
                      and (depth_kind = :trace or quality = :suspect or length.seconds > ?)
                ) as odd
            ) as counted
            group by gauge_id
            """);

    /**
     * The remarks on one gauge.
     *
     * @param trace whether rain was seen that was too little to measure
     * @param doubtfulDry how long it reported zero with suspect quality
     * @param longer the last reading that is too long for the span: the rain of several days at once
     */
    public record Remark(boolean trace, Duration doubtfulDry, Optional<RainInterval> longer) {
        public static final Remark NONE = new Remark(false, Duration.ZERO, Optional.empty());
    }

    private final AgroalDataSource database;
    private final GaugeRegistry network;

    PeriodAnomalies(AgroalDataSource database, GaugeRegistry network) {
        this.database = database;
        this.network = network;
    }

    /** By gauge, of the readings that end in the span and have not failed; gauges without a remark are left out. */
    public Map<String, Remark> of(Interval span) throws SQLException {
        Map<String, Remark> remarks = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(OF_SPAN)) {
            Object[] gauges =
                    network.listGauges().stream().map(gauge -> gauge.id).toArray();
            statement.setLong(1, span.length().toSeconds());
            statement.setObject(2, span.start().atOffset(ZoneOffset.UTC));
            statement.setObject(3, span.end().atOffset(ZoneOffset.UTC));
            statement.setArray(4, connection.createArrayOf("int4", gauges));
            statement.setLong(5, span.length().toSeconds());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Remark remark = new Remark(row.getBoolean(2), Duration.ofSeconds(row.getLong(3)), longer(row));
                    network.findGauge(row.getInt(1)).ifPresent(gauge -> remarks.put(gauge.code, remark));
                }
            }
        }
        return remarks;
    }

    private static Optional<RainInterval> longer(ResultSet row) throws SQLException {
        OffsetDateTime start = row.getObject(4, OffsetDateTime.class);
        if (start == null) {
            return Optional.empty();
        }
        Interval interval = new Interval(
                start.toInstant(), row.getObject(5, OffsetDateTime.class).toInstant());
        Depth depth = new Depth(row.getInt(6), Depth.Kind.ofCode(row.getInt(7)));
        return Optional.of(new RainInterval(interval, depth, Quality.ofFlag(row.getInt(8))));
    }
}
