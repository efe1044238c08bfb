package org.faofon.readings.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Interval;
import org.faofon.readings.RainInterval;
import org.faofon.readings.RainTotal;
import org.faofon.readings.totals.GaugeRainWindow;
import org.faofon.readings.totals.RainShare;

/**
 * The rain of past times, from the readings of the table {@code reading}.
 *
 * <p>The database adds up those that overlap no others. If any overlap, they are read, and {@link GaugeRainWindow}
 * determines what each of them adds.
 */
@ApplicationScoped
public class StoredRainTotals {
    /** The sum that {@link GaugeRainWindow} makes of readings that do not overlap, in whole micrometres and seconds. */
    private static final String TOTALS = ReadingSql.of("""
            select gauge_id,
                   coalesce(sum(depth * overlap / length) filter (where feeds), 0)::int8,
                   coalesce(sum(overlap) filter (where feeds), 0)::int8,
                   bool_or(at_least) filter (where feeds),
                   coalesce(sum(depth * overlap / length) filter (where feeds and suspect), 0)::int8,
                   bool_or(is_overlapping),
                   max(length)
            from unnest(?) as asked (gauge),
            (values (?::timestamptz, ?::timestamptz, ?::int8)) as span (since, until, seconds),
            lateral (select rain_since(asked.gauge, since) as time offset 0) as first, -- once, and not for each reading
            lateral (
                select gauge_id, depth_micrometres::int8 as depth, depth_kind = :at_least as at_least, quality = :suspect as suspect,
                       length, length - length / 12 <= span.seconds and overlap > 0 as feeds, overlap,
                       readings_overlap(started_at, ended_at, lag(started_at) over earlier, lag(ended_at) over earlier)
                           as is_overlapping
                from reading,
                lateral (select extract(epoch from ended_at - started_at)::int8 as length,
                                extract(epoch from least(ended_at, until) - greatest(started_at, since))::int8 as overlap
                        ) as seconds
                where gauge_id = asked.gauge and ended_at > first.time and ended_at > since - interval '31 days'
                  and ended_at <= until + interval '4 hours' and quality not in (:fail, :missing)
                window earlier as (order by ended_at)
            ) as fall
            group by gauge_id
            """);

    /**
     * Longer readings that begin before that time and end after it: what they add before it depends on the readings
     * after it.
     */
    private static final String LONGER = ReadingSql.of("""
            select distinct gauge_id from reading
            where gauge_id = any (?) and ended_at > ?
              and ended_at <= ?::timestamptz + interval '31 days'
              and ended_at - started_at > interval '2 hours' and started_at < ? and quality not in (:fail, :missing)
            """);

    private static final String OVERLAPS = ReadingSql.of("""
            select exists (
                select from (
                    select readings_overlap(started_at, ended_at, lag(started_at) over earlier, lag(ended_at) over earlier)
                               as is_overlapping
                    from reading
                    where gauge_id = ? and ended_at > (select rain_since(?, ?)) -- once, and not for each reading
                      and ended_at > ?::timestamptz - interval '31 days' -- which leaves out chunks of TimescaleDB
                      and ended_at <= ?::timestamptz + interval '4 hours' and quality not in (:fail, :missing)
                    window earlier as (order by ended_at)
                ) as told
                where is_overlapping)
            """);

    private static final String FALLS = ReadingSql.of("""
            select started_at, ended_at, depth_micrometres, depth_kind, quality
            from reading
            where gauge_id = ? and ended_at > ? and ended_at <= ? and quality not in (:fail, :missing)
            order by ended_at
            """);

    /** No reading is longer. */
    static final Duration LONGEST = Duration.ofDays(31);

    private static final Duration FOR_EVER = Duration.ofDays(100_000);
    private static final int FETCHED = 5_000;

    private final AgroalDataSource database;
    private final GaugeRegistry network;

    StoredRainTotals(AgroalDataSource database, GaugeRegistry network) {
        this.database = database;
        this.network = network;
    }

    /** The rain of (at − window, at] at each gauge that has observed any of it. */
    Map<String, RainTotal> totals(Instant at, Duration window) throws SQLException {
        Map<Integer, Duration> longest = new HashMap<>();
        Map<Integer, RainTotal> totals = new HashMap<>();
        try (Connection connection = database.getConnection()) {
            Object[] gauges =
                    network.listGauges().stream().map(gauge -> gauge.id).toArray();
            addUp(connection, gauges, at, window, totals, longest);
            findLonger(connection, gauges, at, longest);
            for (Map.Entry<Integer, Duration> gauge : longest.entrySet()) {
                // Readings that overlap in the window may depend on readings before and after it.
                Duration about = gauge.getValue().multipliedBy(2);
                Interval span = new Interval(at.minus(window).minus(about), at.plus(about));
                RainTotal total = rain(connection, gauge.getKey(), span).total(at, window);
                totals.put(gauge.getKey(), total);
            }
        }
        Map<String, RainTotal> byCode = new HashMap<>();
        totals.forEach((id, total) -> {
            if (!total.observed().isZero()) {
                network.findGauge(id).ifPresent(gauge -> byCode.put(gauge.code, total));
            }
        });
        return byCode;
    }

    private static void addUp(
            Connection connection,
            Object[] gauges,
            Instant at,
            Duration window,
            Map<Integer, RainTotal> totals,
            Map<Integer, Duration> longest)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TOTALS)) {
            statement.setArray(1, connection.createArrayOf("int4", gauges));
            statement.setObject(2, at.minus(window).atOffset(ZoneOffset.UTC));
            statement.setObject(3, at.atOffset(ZoneOffset.UTC));
            statement.setLong(4, window.toSeconds());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Duration observed = Duration.ofSeconds(Math.min(row.getLong(3), window.toSeconds()));
                    totals.put(
                            row.getInt(1),
                            new RainTotal(row.getLong(2), window, observed, row.getBoolean(4), row.getLong(5)));
                    if (row.getBoolean(6)) {
                        longest.put(row.getInt(1), Duration.ofSeconds(row.getLong(7)));
                    }
                }
            }
        }
    }

    private static void findLonger(Connection connection, Object[] gauges, Instant at, Map<Integer, Duration> longest)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LONGER)) {
            statement.setArray(1, connection.createArrayOf("int4", gauges));
            for (int i = 2; i <= 4; i++) {
                statement.setObject(i, at.atOffset(ZoneOffset.UTC));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    longest.put(row.getInt(1), LONGEST);
                }
            }
        }
    }

    /** Whether readings of the gauge that cover that time may overlap each other. */
    public boolean overlaps(int gauge, Interval span) throws SQLException {
        Map<Integer, Duration> longer = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(OVERLAPS)) {
            findLonger(connection, new Object[] {gauge}, span.end(), longer);
            statement.setInt(1, gauge);
            statement.setInt(2, gauge);
            statement.setObject(3, span.start().atOffset(ZoneOffset.UTC));
            statement.setObject(4, span.start().atOffset(ZoneOffset.UTC));
            statement.setObject(5, span.end().atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return !longer.isEmpty() || row.getBoolean(1);
            }
        }
    }

    /**
     * What each reading adds to finer ones, in order: the readings that cover that time and those on which they depend.
     */
    public List<RainShare> shares(int gauge, Interval span) throws SQLException {
        Duration about = LONGEST.multipliedBy(2);
        Interval ends = new Interval(span.start().minus(about), span.end().plus(about));
        try (Connection connection = database.getConnection()) {
            return rain(connection, gauge, ends).shares();
        }
    }

    /** The gauge's rain by its readings that end in that interval, for windows that lie well inside it. */
    public GaugeRainWindow window(int gauge, Interval ends) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return rain(connection, gauge, ends);
        }
    }

    private static GaugeRainWindow rain(Connection connection, int gauge, Interval ends) throws SQLException {
        GaugeRainWindow rain = new GaugeRainWindow(FOR_EVER);
        try (PreparedStatement statement = connection.prepareStatement(FALLS)) {
            statement.setFetchSize(FETCHED);
            statement.setInt(1, gauge);
            statement.setObject(2, ends.start().atOffset(ZoneOffset.UTC));
            statement.setObject(3, ends.end().atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    RainInterval fall = ReadingHistory.fall(row);
                    rain.put(fall.interval(), fall.depth(), fall.quality());
                }
            }
        }
        return rain;
    }
}
