package org.faofon.readings.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.faofon.readings.Interval;
import org.faofon.readings.ObserverTrust;

/** How far each gauge could be relied on in each month. The only writer of the table {@code observer_trust}. */
@ApplicationScoped
public class ObserverTrustRepository {
    /**
     * What a month's readings are measured by. A gauge counts from its first reading on. High influx is left out of the
     * doubts: in the tropics a small cell does that every week.
     */
    private static final String MEASURE = ReadingSql.of("""
            select g.code,
                   extract(epoch from ?::timestamptz - greatest(?::timestamptz, first.started_at)) as expected,
                   coalesce(sum(extract(epoch from least(r.ended_at, ?) - greatest(r.started_at, ?)))
                            filter (where r.quality not in (:fail, :missing)), 0) as observed,
                   count(r.ended_at) filter (where r.quality <> :missing) as readings,
                   count(r.ended_at) filter (where r.judged_by is null and r.quality in (:suspect, :fail)
                       and r.quality_reason ~ '(FAULTY_ZERO|ISOLATED_BURST|CALIBRATION|STATION_OUTLIER|TEN_TIMES|TENTH|DAY_SHIFT|SCHOOL_PAIR)'),
                   count(r.ended_at) filter (where r.judged_by is not null and r.quality = :fail)
            from gauge g
            cross join lateral (
                select started_at from reading where gauge_id = g.id order by ended_at limit 1) as first
            left join reading r on r.gauge_id = g.id and r.ended_at > ? and r.ended_at <= ?
            group by g.code, first.started_at
            order by g.code
            """);

    private static final String WRITE = """
            insert into observer_trust (gauge_id, month, score, completeness, doubted, rejected, computed_at)
            select id, ?, ?, ?, ?, ?, ? from gauge where code = ?
            on conflict (gauge_id, month) do update
            set score = excluded.score, completeness = excluded.completeness, doubted = excluded.doubted,
                rejected = excluded.rejected, computed_at = excluded.computed_at
            """;

    private static final String LIST = """
            select g.code, t.month, t.completeness, t.doubted, t.rejected
            from observer_trust t join gauge g on g.id = t.gauge_id
            where t.month >= ?
            order by g.code, t.month
            """;

    /** Less than a week of a month says nothing about it. */
    private static final double SHORTEST_SECONDS = 7 * 24 * 3_600;

    private final AgroalDataSource database;
    private final Clock clock;

    ObserverTrustRepository(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Computes a month anew from its readings, as far as it has passed, and keeps it. */
    public List<ObserverTrust> compute(YearMonth month) throws SQLException {
        List<ObserverTrust> measured = measure(month);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(WRITE)) {
            for (ObserverTrust trust : measured) {
                statement.setDate(1, Date.valueOf(month.atDay(1)));
                statement.setInt(2, trust.score());
                statement.setDouble(3, trust.completeness());
                statement.setDouble(4, trust.doubted());
                statement.setDouble(5, trust.rejected());
                statement.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
                statement.setString(7, trust.gauge());
                statement.addBatch();
            }
            int[] unused = statement.executeBatch();
        }
        return measured;
    }

    private List<ObserverTrust> measure(YearMonth month) throws SQLException {
        Interval span = spanOf(month);
        OffsetDateTime from = span.start().atOffset(ZoneOffset.UTC);
        OffsetDateTime to = span.end().atOffset(ZoneOffset.UTC);
        List<ObserverTrust> measured = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(MEASURE)) {
            statement.setObject(1, to);
            statement.setObject(2, from);
            statement.setObject(3, to);
            statement.setObject(4, from);
            statement.setObject(5, from);
            statement.setObject(6, to);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    double expected = row.getDouble(2);
                    if (expected >= SHORTEST_SECONDS) {
                        measured.add(trust(row, month, expected));
                    }
                }
            }
        }
        return measured;
    }

    private static ObserverTrust trust(ResultSet row, YearMonth month, double expected) throws SQLException {
        double readings = Math.max(1, row.getLong(4));
        return new ObserverTrust(
                row.getString(1),
                month,
                Math.min(1, row.getDouble(3) / expected),
                row.getLong(5) / readings,
                row.getLong(6) / readings);
    }

    /** The rain days of the month, which are days of UTC, up to now. */
    private Interval spanOf(YearMonth month) {
        Instant start = month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant end = month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant now = clock.instant();
        return new Interval(start, now.isBefore(end) && now.isAfter(start) ? now : end);
    }

    /** Those since that month, by gauge and month. */
    public List<ObserverTrust> listSince(YearMonth first) throws SQLException {
        List<ObserverTrust> list = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(LIST)) {
            statement.setDate(1, Date.valueOf(first.atDay(1)));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    list.add(new ObserverTrust(
                            row.getString(1),
                            YearMonth.from(row.getDate(2).toLocalDate()),
                            row.getDouble(3),
                            row.getDouble(4),
                            row.getDouble(5)));
                }
            }
        }
        return list;
    }
}
