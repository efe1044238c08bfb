package org.faofon.readings.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.RainInterval;
import org.faofon.readings.RainTotal;
import org.faofon.readings.Reading;
import org.faofon.readings.Revision;
import org.faofon.readings.Source;

/**
 * Reads the tables {@code reading} and {@code reading_revision} for any past time; {@link ReadingStore} writes them.
 */
@ApplicationScoped
public class ReadingHistory {
    static final String CROSSING = ReadingSql.of("""
            select started_at, ended_at, depth_micrometres, depth_kind, quality
            from reading
            where gauge_id = ? and ended_at > ? and ended_at <= ? and quality not in (:fail, :missing)
              and started_at < date_bin(? * interval '1 second', ended_at - interval '1 second', timestamptz 'epoch')
            order by ended_at
            limit ?
            """);

    /** One lookup at the beginning of each gauge's index instead of a scan of all readings. */
    private static final String FIRST = """
            select min(began.ended_at) from gauge,
            lateral (select ended_at from reading where gauge_id = gauge.id order by ended_at limit 1) as began
            """;

    /** Two lookups at the ends of each gauge's index. */
    private static final String SPANS = """
            select gauge.code, first.started_at, last.ended_at from gauge,
            lateral (select started_at from reading where gauge_id = gauge.id order by ended_at limit 1) as first,
            lateral (select ended_at from reading where gauge_id = gauge.id order by ended_at desc limit 1) as last
            """;

    private static final String REVISIONS = """
            select started_at, ended_at, depth_micrometres, depth_kind, quality, source, entered_by, received_at,
                   replaced_at, replaced_by
            from (
                select started_at, ended_at, depth_micrometres, depth_kind, quality, source, entered_by, received_at,
                       null::timestamptz as replaced_at, '' as replaced_by, null::int8 as revision
                from reading where gauge_id = ? and ended_at = ?
                union all
                select started_at, ended_at, depth_micrometres, depth_kind, quality, source, entered_by, received_at,
                       replaced_at, replaced_by, id
                from reading_revision where gauge_id = ? and ended_at = ?
            ) as version
            order by revision desc nulls first
            limit ?
            """;

    private static final String REPLACED = """
            select started_at, ended_at, depth_micrometres, depth_kind, quality, source, entered_by, received_at,
                   replaced_at, replaced_by
            from reading_revision where gauge_id = ? and ended_at > ? and ended_at <= ?
            order by id desc
            limit ?
            """;

    /** No gauge is corrected that often. */
    private static final int MOST_REVISIONS = 1_000;

    private static final int PAGE = 5_000;

    private final AgroalDataSource database;
    private final StoredRainTotals rain;
    private final GaugeRegistry network;

    ReadingHistory(AgroalDataSource database, StoredRainTotals rain, GaugeRegistry network) {
        this.database = database;
        this.rain = rain;
        this.network = network;
    }

    /** The rain of (at − window, at] at each gauge that has observed any of it, at any time of the past. */
    public Map<String, RainTotal> totals(Instant at, Duration window) throws SQLException {
        return rain.totals(at, window);
    }

    /**
     * Passes on the readings that end in that interval but began before the part of time in which they end, in order,
     * without failed ones. Parts are equally long and counted from 1970.
     *
     * <p>It works page by page and releases the connection in between: the consumer may be slow, and the intake needs
     * the database meanwhile.
     */
    public void forEachCrossing(int gauge, Duration part, Interval ends, Consumer<RainInterval> reader)
            throws SQLException {
        Instant after = ends.start();
        List<RainInterval> page;
        do {
            page = crossing(gauge, part, after, ends.end());
            page.forEach(reader);
            after = page.isEmpty()
                    ? after
                    : page.get(page.size() - 1).interval().end();
        } while (page.size() == PAGE);
    }

    private List<RainInterval> crossing(int gauge, Duration part, Instant after, Instant to) throws SQLException {
        List<RainInterval> page = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(CROSSING)) {
            statement.setInt(1, gauge);
            statement.setObject(2, after.atOffset(ZoneOffset.UTC));
            statement.setObject(3, to.atOffset(ZoneOffset.UTC));
            statement.setLong(4, part.toSeconds());
            statement.setInt(5, PAGE);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    page.add(fall(row));
                }
            }
        }
        return page;
    }

    /** The end of the oldest reading of all; empty if there is none. */
    public Optional<Instant> findFirstEnd() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIRST);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return Optional.ofNullable(row.getObject(1, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
        }
    }

    /** From the start of its oldest reading to the end of its newest one, of each gauge that has any, by its code. */
    public Map<String, Interval> spans() throws SQLException {
        Map<String, Interval> spans = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SPANS);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                spans.put(row.getString(1), new Interval(instant(row, 2), instant(row, 3)));
            }
        }
        return spans;
    }

    /** All values of the gauge's reading that ends then: the current one, then the old ones, newest first. */
    public List<Revision> listRevisions(String gauge, Instant at) throws SQLException {
        List<Revision> revisions = new ArrayList<>();
        int id = network.gaugeOf(gauge).id;
        OffsetDateTime end = at.atOffset(ZoneOffset.UTC);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(REVISIONS)) {
            statement.setInt(1, id);
            statement.setObject(2, end);
            statement.setInt(3, id);
            statement.setObject(4, end);
            statement.setInt(5, MOST_REVISIONS);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    revisions.add(revision(row));
                }
            }
        }
        return revisions;
    }

    /** The earlier values of the gauge's readings that end in (from, to], newest first. */
    public List<Revision> listReplaced(String gauge, Instant from, Instant to) throws SQLException {
        List<Revision> replaced = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(REPLACED)) {
            statement.setInt(1, network.gaugeOf(gauge).id);
            statement.setObject(2, from.atOffset(ZoneOffset.UTC));
            statement.setObject(3, to.atOffset(ZoneOffset.UTC));
            statement.setInt(4, MOST_REVISIONS);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    replaced.add(revision(row));
                }
            }
        }
        return replaced;
    }

    private static Revision revision(ResultSet row) throws SQLException {
        Reading.Origin origin = new Reading.Origin(Source.ofCode(row.getInt(6)), row.getString(7), instant(row, 8));
        OffsetDateTime replacedAt = row.getObject(9, OffsetDateTime.class);
        return new Revision(fall(row), origin, replacedAt == null ? null : replacedAt.toInstant(), row.getString(10));
    }

    static RainInterval fall(ResultSet row) throws SQLException {
        return new RainInterval(
                new Interval(instant(row, 1), instant(row, 2)),
                new Depth(row.getInt(3), Depth.Kind.ofCode(row.getInt(4))),
                Quality.ofFlag(row.getInt(5)));
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
