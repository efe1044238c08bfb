package org.faofon.readings.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Interval;
import org.faofon.readings.store.ReadingVersions.KnownReading;
import org.faofon.readings.store.ReadingVersions.Value;
import org.faofon.readings.store.ReadingVersions.Verdicts;

/**
 * What was known of the rain at a past time: the readings by when they came, with the values and verdicts of then. The
 * ledger of old values and old verdicts makes that possible (decision 10).
 */
@ApplicationScoped
public class ReadingsAsOf {
    private static final String VALUES = """
            select started_at, ended_at, depth_micrometres, depth_kind, quality, gauge_id, received_at,
                   null::timestamptz as replaced_at
            from reading where gauge_id = any (?) and ended_at > ? and ended_at <= ?
            union all
            select started_at, ended_at, depth_micrometres, depth_kind, quality, gauge_id, received_at, replaced_at
            from reading_revision where gauge_id = any (?) and ended_at > ? and ended_at <= ?
            limit ?
            """;

    private static final String VERDICTS = """
            select gauge_id, ended_at, quality, judged_at, replaced_at, depth_micrometres, depth_kind
            from reading_verdict where gauge_id = any (?) and ended_at > ? and ended_at <= ?
            order by id
            limit ?
            """;

    /** Some of the newest readings may have come only later. */
    private static final String NEWEST = """
            select distinct on (place) place, ended_at, first_received
            from unnest(?::int4[], ?::int4[], ?::text[], ?::text[]) as numbered (place, gauge, last_end, moment),
            lateral (select last_end::timestamptz as ended_by, moment::timestamptz as known_by) as asked,
            lateral (
                select ended_at, received_at from reading
                where gauge_id = gauge and ended_at <= ended_by
                  and ended_at > ended_by - interval '32 days'
                order by ended_at desc limit 300
            ) as newest,
            lateral (
                select least(newest.received_at,
                    (select min(received_at) from reading_revision where gauge_id = gauge and ended_at = newest.ended_at),
                    (select min(judged_at) from reading_verdict where gauge_id = gauge and ended_at = newest.ended_at)
                ) as first_received
            ) as came
            where first_received <= known_by
            order by place, ended_at desc
            """;

    /** Some hundred gauges for some days; more than that is not looked at in one go. */
    public static final int MOST = 1_000_000;

    private static final int FETCHED = 5_000;

    private final AgroalDataSource database;
    private final GaugeRegistry network;

    ReadingsAsOf(AgroalDataSource database, GaugeRegistry network) {
        this.database = database;
        this.network = network;
    }

    /**
     * All that was ever known of the readings of all gauges that end in the interval, in no order.
     *
     * @throws IllegalArgumentException if there are more than {@link #MOST}
     */
    public List<KnownReading> list(Interval ends) throws SQLException {
        Object[] gauges = network.listGauges().stream().map(gauge -> gauge.id).toArray();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false); // Otherwise the driver would read all rows at once.
            Verdicts verdicts = verdicts(connection, gauges, ends);
            List<KnownReading> known = values(connection, gauges, ends, verdicts);
            connection.commit();
            return known;
        }
    }

    private List<KnownReading> values(Connection connection, Object[] gauges, Interval ends, Verdicts verdicts)
            throws SQLException {
        List<KnownReading> known = new ArrayList<>();
        int rows = 0;
        try (PreparedStatement statement = connection.prepareStatement(VALUES)) {
            statement.setFetchSize(FETCHED);
            for (int first : new int[] {1, 4}) {
                statement.setArray(first, connection.createArrayOf("int4", gauges));
                statement.setObject(first + 1, ends.start().atOffset(ZoneOffset.UTC));
                statement.setObject(first + 2, ends.end().atOffset(ZoneOffset.UTC));
            }
            statement.setInt(7, MOST + 1);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (++rows > MOST) {
                        throw new IllegalArgumentException("there are more than " + MOST + " readings in that time");
                    }
                    known.addAll(verdicts.versions(codeOf(row.getInt("gauge_id")), value(row)));
                }
            }
        }
        return known;
    }

    private String codeOf(int gauge) {
        return network.findGauge(gauge).orElseThrow().code;
    }

    private static Value value(ResultSet row) throws SQLException {
        return new Value(
                row.getInt("gauge_id"),
                ReadingHistory.fall(row),
                instant(row, "received_at"),
                findInstant(row, "replaced_at"));
    }

    private static Verdicts verdicts(Connection connection, Object[] gauges, Interval ends) throws SQLException {
        Verdicts verdicts = new Verdicts();
        try (PreparedStatement statement = connection.prepareStatement(VERDICTS)) {
            statement.setArray(1, connection.createArrayOf("int4", gauges));
            statement.setObject(2, ends.start().atOffset(ZoneOffset.UTC));
            statement.setObject(3, ends.end().atOffset(ZoneOffset.UTC));
            statement.setInt(4, MOST);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    verdicts.add(
                            row.getInt(1),
                            instant(row, "ended_at"),
                            new ReadingVersions.Past(
                                    row.getInt("quality"),
                                    instant(row, "judged_at"),
                                    instant(row, "replaced_at"),
                                    row.getInt("depth_micrometres"),
                                    row.getInt("depth_kind")));
                }
            }
        }
        return verdicts;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Optional<Instant> findInstant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /**
     * A gauge at a past time.
     *
     * @param endedBy when the reading must have ended
     * @param knownBy when it must have come
     */
    public record Asked(String gauge, Instant endedBy, Instant knownBy) {}

    /** The end of a reading, and when it came first, with whatever value. */
    public record Newest(Instant endedAt, Instant receivedAt) {}

    /** The newest reading that each gauge was known to have then; without those of which nothing was known. */
    public Map<Asked, Newest> newest(List<Asked> wanted) throws SQLException {
        List<Asked> known = wanted.stream()
                .distinct()
                .filter(asked -> network.findGauge(asked.gauge()).isPresent())
                .toList();
        Map<Asked, Newest> newest = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(NEWEST)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "int4", IntStream.range(0, known.size()).boxed().toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "int4",
                            known.stream()
                                    .map(asked -> network.gaugeOf(asked.gauge()).id)
                                    .toArray()));
            statement.setArray(3, moments(connection, known, Asked::endedBy));
            statement.setArray(4, moments(connection, known, Asked::knownBy));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    newest.put(
                            known.get(row.getInt(1)),
                            new Newest(instant(row, "ended_at"), instant(row, "first_received")));
                }
            }
        }
        return newest;
    }

    private static Array moments(Connection connection, List<Asked> of, Function<Asked, Instant> moment)
            throws SQLException {
        return connection.createArrayOf(
                "text", of.stream().map(moment).map(Instant::toString).toArray());
    }
}
