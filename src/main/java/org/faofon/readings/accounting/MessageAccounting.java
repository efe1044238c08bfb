package org.faofon.readings.accounting;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.faofon.network.Gauge;
import org.faofon.readings.Interval;
import org.faofon.readings.store.DailyMessageCountRepository;
import org.faofon.readings.store.MessageNumberRepository;
import org.faofon.readings.store.ReadingSql;

/** The account of what a gauge sent: what arrived, arrived twice, was refused and is missing. */
@ApplicationScoped
public class MessageAccounting {
    private static final int MOST_GAPS = 500;

    private static final String ROWS = """
            select count(r.ended_at), extract(epoch from min(received_at - ended_at)),
                   extract(epoch from percentile_cont(0.5) within group (order by received_at - ended_at)),
                   (select count(*) from reading_revision v
                    where v.gauge_id = g.id and v.ended_at > span.since and v.ended_at <= span.until)
            from (values (?::timestamptz, ?::timestamptz)) as span (since, until)
            join gauge g on g.code = ?
            left join reading r on r.gauge_id = g.id and r.ended_at > span.since and r.ended_at <= span.until
            group by g.id, span.since, span.until
            """;

    /** The longest reading covers 31 days. */
    private static final String UNOBSERVED = ReadingSql.of("""
            select lower(gap), upper(gap)
            from (values (?::timestamptz, ?::timestamptz)) as span (since, until),
                 unnest(tstzmultirange(tstzrange(since, until)) - (
                     select coalesce(range_agg(tstzrange(started_at, ended_at)), '{}')
                     from reading r join gauge g on g.id = r.gauge_id
                     where g.code = ? and ended_at > span.since and ended_at < span.until + interval '31 days'
                       and started_at < span.until and quality not in (:fail, :missing))) as gap
            order by lower(gap)
            limit ?
            """);

    private final AgroalDataSource database;
    private final MessageNumberRepository numbers;
    private final DailyMessageCountRepository days;

    MessageAccounting(AgroalDataSource database, MessageNumberRepository numbers, DailyMessageCountRepository days) {
        this.database = database;
        this.numbers = numbers;
        this.days = days;
    }

    private record Rows(long stored, Optional<DailyMessageAccount.Delay> delay, long corrected) {}

    /**
     * The account of a rain day that has started.
     *
     * @param day which begins at 07:00 in Bangkok on that date
     * @throws IllegalArgumentException if it has not started
     */
    public DailyMessageAccount of(Gauge gauge, LocalDate day, Instant now) throws SQLException {
        Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        if (!start.isBefore(now)) {
            throw new IllegalArgumentException("the rain day of " + day + " has not started");
        }
        Instant end = start.plus(Duration.ofDays(1));
        Interval span = new Interval(start, end.isAfter(now) ? now : end);
        Interval whole = new Interval(start, end); // With a clock that runs ahead, readings may end after now.
        Rows rows = rows(gauge.code, whole);
        DailyMessageCountRepository.Counts counts = days.of(gauge.code, day);
        long numbered = numbers.count(gauge.code, whole);
        return new DailyMessageAccount(
                span,
                span.length().toSeconds() / gauge.intervalSeconds,
                rows.stored,
                rows.corrected,
                counts.duplicate(),
                counts.refused(),
                numbered == 0 ? OptionalLong.empty() : OptionalLong.of(numbered),
                numbers.listGaps(gauge.code, whole),
                listUnobserved(gauge.code, span),
                rows.delay);
    }

    private Rows rows(String gauge, Interval span) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ROWS)) {
            statement.setObject(1, utc(span.start()));
            statement.setObject(2, utc(span.end()));
            statement.setString(3, gauge);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                Optional<DailyMessageAccount.Delay> delay = row.getObject(2) == null
                        ? Optional.empty()
                        : Optional.of(new DailyMessageAccount.Delay(seconds(row, 2), seconds(row, 3)));
                return new Rows(row.getLong(1), delay, row.getLong(4));
            }
        }
    }

    private List<Interval> listUnobserved(String gauge, Interval span) throws SQLException {
        List<Interval> gaps = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(UNOBSERVED)) {
            statement.setObject(1, utc(span.start()));
            statement.setObject(2, utc(span.end()));
            statement.setString(3, gauge);
            statement.setInt(4, MOST_GAPS);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    gaps.add(new Interval(instant(row, 1), instant(row, 2)));
                }
            }
        }
        return gaps;
    }

    private static Duration seconds(ResultSet row, int column) throws SQLException {
        return Duration.ofMillis(Math.round(row.getDouble(column) * 1_000));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
