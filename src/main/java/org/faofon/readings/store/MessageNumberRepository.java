package org.faofon.readings.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.faofon.common.cluster.NotLeader;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Interval;
import org.faofon.readings.Measurement;
import org.faofon.readings.MessageNumber;

/** The only writer of the table {@code message_number}. */
@ApplicationScoped
public class MessageNumberRepository {
    /** How far from the day a number may be and still show that one between them is missing. */
    private static final Duration NEIGHBOURHOOD = Duration.ofDays(31);

    static final Duration KEEP = Duration.ofDays(400);

    private static final int MOST_GAPS = 1_000;

    private static final String RECORD = """
            insert into message_number (gauge_id, boot, seq, at)
            select gauge_id, boot, seq, to_timestamp(at)
            from unnest(?::int4[], ?::text[], ?::int8[], ?::int8[]) as incoming (gauge_id, boot, seq, at)
            order by gauge_id, boot, seq -- so that two writers lock in the same order
            on conflict do nothing
            """;

    private static final String COUNT = """
            select count(*) from message_number m join gauge g on g.id = m.gauge_id
            where g.code = ? and m.at > ? and m.at <= ?
            """;

    private static final String GAPS = """
            select boot, before + 1, seq - 1
            from (select m.boot, m.seq, m.at, lag(m.seq) over (partition by m.boot order by m.seq) as before
                  from message_number m join gauge g on g.id = m.gauge_id
                  where g.code = ? and m.at > ? and m.at <= ?) as numbered
            where at > ? and at <= ? and before < seq - 1
            order by at, boot, seq
            limit ?
            """;

    private static final String LET_GO = "delete from message_number where at < ?";

    private final AgroalDataSource database;
    private final GaugeRegistry network;
    private final Clock clock;

    MessageNumberRepository(AgroalDataSource database, GaugeRegistry network, Clock clock) {
        this.database = database;
        this.network = network;
        this.clock = clock;
    }

    /** Missing numbers: all from the first to the last, of one run of the gauge's firmware. */
    public record Gap(String boot, long from, long to) {
        public long messages() {
            return to - from + 1;
        }
    }

    /**
     * The number of one message of a gauge.
     *
     * @param at the time that the message is about, or its arrival if that is unknown
     */
    public record Numbered(String gauge, MessageNumber number, Instant at) {
        public static List<Numbered> of(List<Measurement> batch) {
            List<Numbered> numbered = new ArrayList<>();
            for (Measurement each : batch) {
                each.origin().number().ifPresent(number -> numbered.add(new Numbered(each.gauge(), number, each.at())));
            }
            return numbered;
        }
    }

    /** Stores the numbers as part of a transaction; known ones are left unchanged. */
    public void record(Connection connection, List<Numbered> numbered) throws SQLException {
        if (numbered.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(RECORD)) {
            bind(statement, 1, "int4", numbered, each -> network.gaugeOf(each.gauge).id);
            bind(statement, 2, "text", numbered, each -> each.number.boot());
            bind(statement, 3, "int8", numbered, each -> each.number.seq());
            bind(statement, 4, "int8", numbered, each -> each.at.getEpochSecond());
            statement.executeUpdate();
        }
    }

    private static void bind(
            PreparedStatement statement, int column, String type, List<Numbered> rows, Function<Numbered, Object> value)
            throws SQLException {
        Object[] values = rows.stream().map(value).toArray();
        statement.setArray(column, statement.getConnection().createArrayOf(type, values));
    }

    /** How many numbered messages are about (from, to]. */
    public long count(String gauge, Interval span) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setString(1, gauge);
            statement.setObject(2, span.start().atOffset(ZoneOffset.UTC));
            statement.setObject(3, span.end().atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** The gaps before messages about (from, to], in order of time; the first thousand. */
    public List<Gap> listGaps(String gauge, Interval span) throws SQLException {
        List<Gap> gaps = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(GAPS)) {
            statement.setString(1, gauge);
            statement.setObject(2, utc(span.start().minus(NEIGHBOURHOOD)));
            statement.setObject(3, utc(span.end().plus(NEIGHBOURHOOD)));
            statement.setObject(4, utc(span.start()));
            statement.setObject(5, utc(span.end()));
            statement.setInt(6, MOST_GAPS);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    gaps.add(new Gap(row.getString(1), row.getLong(2), row.getLong(3)));
                }
            }
        }
        return gaps;
    }

    /** Deletes old numbers that are no longer needed; gauges may not send anything older. */
    @Scheduled(every = "24h", delayed = "1h", skipExecutionIf = NotLeader.class)
    void forget() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(LET_GO)) {
            statement.setObject(1, utc(clock.instant().minus(KEEP)));
            statement.executeUpdate();
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
