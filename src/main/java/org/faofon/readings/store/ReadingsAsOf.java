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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Interval;
import org.faofon.readings.ReadingId;
import org.faofon.readings.store.ReadingVersions.KnownReading;
import org.faofon.readings.store.ReadingVersions.Value;
import org.faofon.readings.store.ReadingVersions.Verdicts;
import org.jspecify.annotations.Nullable;

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

    private static final String FIRST_RECEIVED = """
            select asked.place, least(
                (select min(received_at) from reading where gauge_id = asked.gauge and ended_at = asked.ended),
                (select min(received_at) from reading_revision where gauge_id = asked.gauge and ended_at = asked.ended),
                (select min(judged_at) from reading_verdict where gauge_id = asked.gauge and ended_at = asked.ended))
            from unnest(?::int4[], ?::int4[], ?::int8[]) as numbered (place, gauge, seconds),
            lateral (select numbered.place, numbered.gauge, to_timestamp(numbered.seconds) as ended) as asked
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
        Object[] gauges =
                network.listGauges().stream().map(gauge -> gauge.id).toArray();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false); // Otherwise the driver would read all rows at once.
            Verdicts verdicts = verdicts(connection, gauges, ends);
            List<KnownReading> known = values(connection, gauges, ends, verdicts);
            connection.commit();
            return known;
        }
    }

    private List<KnownReading> values(
            Connection connection, Object[] gauges, Interval ends, Verdicts verdicts) throws SQLException {
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

    /** When each of those readings came first, with whatever value; without those that there are not. */
    public Map<ReadingId, Instant> firstReceived(List<ReadingId> readings) throws SQLException {
        List<ReadingId> known = readings.stream()
                .distinct()
                .filter(reading -> network.findGauge(reading.gauge()).isPresent())
                .toList();
        Map<ReadingId, Instant> received = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIRST_RECEIVED)) {
            Object[] places = new Object[known.size()];
            Object[] gauges = new Object[known.size()];
            Object[] ends = new Object[known.size()];
            for (int i = 0; i < known.size(); i++) {
                places[i] = i;
                gauges[i] = network.gaugeOf(known.get(i).gauge()).id;
                ends[i] = known.get(i).at().getEpochSecond();
            }
            statement.setArray(1, connection.createArrayOf("int4", places));
            statement.setArray(2, connection.createArrayOf("int4", gauges));
            statement.setArray(3, connection.createArrayOf("int8", ends));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    @Nullable OffsetDateTime first = row.getObject(2, OffsetDateTime.class);
                    if (first != null) {
                        received.put(known.get(row.getInt(1)), first.toInstant());
                    }
                }
            }
        }
        return received;
    }
}
