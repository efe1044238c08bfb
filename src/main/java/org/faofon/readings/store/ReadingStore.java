package org.faofon.readings.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.faofon.common.cluster.ChangeFeed;
import org.faofon.common.jdbc.Transaction;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Receipt;
import org.faofon.readings.Source;
import org.faofon.readings.Verdict;
import org.faofon.readings.store.BatchInsert.GaugeTime;
import org.faofon.readings.store.Column.Kind;

/** The only writer of the table {@code reading}, except for verdicts, which {@code VerdictRepository} writes. */
@ApplicationScoped
public class ReadingStore {
    private static final String OR_CORRECT = ReadingSql.of("""
            on conflict (gauge_id, ended_at) do update set
                started_at = excluded.started_at, received_at = excluded.received_at,
                depth_micrometres = excluded.depth_micrometres, depth_kind = excluded.depth_kind,
                quality = excluded.quality, quality_reason = excluded.quality_reason,
                source = excluded.source, entered_by = excluded.entered_by, note = excluded.note,
                counted = excluded.counted, judged_by = null, judged_at = null -- a verdict is about a value
            where (r.counted or not excluded.counted) -- what somebody gave stands against what is computed
              and ((r.started_at, r.depth_micrometres, r.depth_kind)
                   is distinct from (excluded.started_at, excluded.depth_micrometres, excluded.depth_kind)
                   or :missing in (r.quality, excluded.quality) -- nothing fell, or nobody knows: the depth is 0 in both
                   and (r.quality, r.quality_reason) is distinct from (excluded.quality, excluded.quality_reason)
                   or excluded.counted and r.judged_by is null -- another count supports it, or does not any more
                   and substring(r.quality_reason from 'COUNTER_[A-Z]+')
                       is distinct from substring(excluded.quality_reason from 'COUNTER_[A-Z]+'))
              and (r.judged_by is null or not exists ( -- what an officer has replaced does not come back by being sent again
                   select from reading_revision as old
                   where old.gauge_id = r.gauge_id and old.ended_at = r.ended_at
                     and (old.started_at, old.depth_micrometres, old.depth_kind)
                         = (excluded.started_at, excluded.depth_micrometres, excluded.depth_kind)))
            """);

    /**
     * Where several instances run, an older message may be stored after a newer one: by an instance that was paused, or
     * because it was delivered again. It corrects nothing.
     */
    private static final String UNLESS_OLDER = """
              and (r.counted or excluded.counted or r.received_at <= excluded.received_at)
            """;

    /**
     * A row is returned if it was stored or corrected, and none if it already existed; {@code xmax} is zero in a row
     * that this statement created.
     */
    private static final String AND_TELL = """
            returning r.gauge_id, date_part('epoch', r.ended_at)::int8, xmax = 0
            """;

    /** The columns that {@link #judged} reads. */
    public static final String COLUMNS_OF_JUDGED = """
            r.gauge_id, r.started_at, r.ended_at, r.received_at, r.depth_micrometres, r.depth_kind,
            r.quality, coalesce(r.quality_reason, ''), r.source, r.entered_by, coalesce(r.note, '')
            """;

    private static final String COLUMNS_READ = "select " + COLUMNS_OF_JUDGED + " from reading as r\n";

    /** Gauge by gauge, so that the key finds the rows: years of them may precede. */
    private static final String SINCE = """
            select since.* from gauge cross join lateral (
                %s where gauge_id = gauge.id and ended_at > ? order by ended_at
            ) as since
            """.formatted(COLUMNS_READ);

    /** Gauge by gauge, so that one that is stuck hides no other. */
    private static final String SUSPECT = ReadingSql.of("""
            select suspect.* from gauge cross join lateral (
                %s where gauge_id = gauge.id and ended_at > ? and quality = :suspect and judged_by is null
                order by ended_at desc limit ?
            ) as suspect
            """).formatted(COLUMNS_READ);

    private static final String OF_GAUGE =
            COLUMNS_READ + "where gauge_id = ? and ended_at > ? and ended_at <= ? order by ended_at limit ?";

    private static final String GIVEN_OF_GAUGE = COLUMNS_READ
            + "where gauge_id = ? and not counted and ended_at > ? and ended_at <= ? order by ended_at limit ?";

    /** Readings are not made to the minute. */
    private static final String SETTLED_OF_GAUGE = COLUMNS_READ + """
            where gauge_id = ? and ended_at > ? and ended_at <= ?
              and not (counted and exists (
                  select from reading as g where g.gauge_id = r.gauge_id and not g.counted
                    and g.ended_at >= r.ended_at - interval '2 hours' and g.ended_at <= r.ended_at + interval '31 days'
                    and g.started_at <= r.started_at + interval '2 hours'))
            order by ended_at limit ?
            """;

    private static final String BEGIN = """
            update reading as r set started_at = to_timestamp(?), given_from = to_timestamp(?)
            where r.gauge_id = ? and r.ended_at = to_timestamp(?) and not r.counted
            returning
            """ + COLUMNS_OF_JUDGED;

    /** Gauge by gauge, so that the key finds the rows. */
    private static final String OF_SPANS = """
            select stored.* from unnest(?::int4[], ?::int8[], ?::int8[]) as span (gauge, first, last)
            cross join lateral (
                %s where gauge_id = span.gauge and ended_at >= to_timestamp(span.first)
                     and ended_at <= to_timestamp(span.last) order by ended_at
            ) as stored
            """.formatted(COLUMNS_READ);

    private static final String UNIQUE_VIOLATION = "23505";

    private static final int FETCH = 2_000;

    private final AgroalDataSource database;
    private final GaugeRegistry network;
    private final BatchInsert<Judged> fresh;
    private final BatchInsert<Judged> given;
    private final BatchInsert<Judged> counted;

    ReadingStore(AgroalDataSource database, GaugeRegistry network, ChangeFeed others) {
        this.database = database;
        this.network = network;
        String orCorrect = OR_CORRECT + (others.isShared() ? UNLESS_OLDER : "");
        this.fresh = insert(COLUMNS, "");
        this.given = insert(COLUMNS, orCorrect + AND_TELL);
        this.counted = insert(COLUMNS_OF_COUNTED, orCorrect + AND_TELL);
    }

    private BatchInsert<Judged> insert(List<Column<Judged>> columns, String rest) {
        return new BatchInsert<>(
                "reading as r",
                columns,
                rest,
                judged -> keyOf(judged.reading()),
                (one, other) -> one.reading().saysTheSameAs(other.reading()));
    }

    private GaugeTime keyOf(Reading reading) {
        return new GaugeTime(network.gaugeOf(reading.gauge()).id, reading.at().getEpochSecond());
    }

    /**
     * Stores a batch in one transaction; when it returns, all of it is durable.
     *
     * @return the results, in their order; never a refusal
     * @throws SQLException if nothing of it was stored
     */
    public List<Receipt> store(List<Judged> batch) throws SQLException {
        List<Map<GaugeTime, Judged>> rounds = given.rounds(batch);
        if (rounds.size() > 1) {
            return Transaction.run(database, connection -> given.store(connection, rounds, batch));
        }
        try (Connection connection = database.getConnection()) {
            return given.store(connection, rounds, batch);
        }
    }

    /**
     * The same for readings that probably do not exist yet: without a comparison, the database needs a quarter less
     * time. It detects an existing row, and then the batch is stored in the usual way.
     *
     * @param batch if it is long, the database stores the first readings while the last are still taken from it
     */
    public List<Receipt> storeNews(List<Judged> batch) throws SQLException {
        Optional<List<Receipt>> receipts = Optional.empty();
        try (Connection connection = database.getConnection()) {
            receipts = fresh.storeNew(connection, batch);
        } catch (SQLException e) {
            if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw e;
            }
        }
        return receipts.isPresent() ? receipts.get() : store(batch);
    }

    /** Stores given readings, as part of a transaction. */
    public List<Receipt> storeGiven(Connection connection, List<Judged> batch) throws SQLException {
        return given.store(connection, given.rounds(batch), batch);
    }

    /** Stores readings computed from counters, as part of a transaction; a given reading for the same time stays. */
    public List<Receipt> storeCounted(Connection connection, List<Judged> batch) throws SQLException {
        return counted.store(connection, counted.rounds(batch), batch);
    }

    /** Whether a retry is useless: SQLSTATE classes 22 (data exception) and 23 (constraint violation). */
    public static boolean isAboutTheData(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    /**
     * Passes on every reading that ends after then, gauge by gauge and in order of time, without holding them all in
     * memory.
     *
     * @return how many there were
     */
    public long forEachSince(Instant since, Consumer<Judged> reader) throws SQLException {
        return query(SINCE, reader, since.atOffset(ZoneOffset.UTC));
    }

    /**
     * Passes on the readings of those spans that end after then, gauge by gauge and in order of time. A gauge that is not
     * known here yet is left out.
     */
    public void forEachOf(ReadingSpans spans, Instant since, Consumer<Judged> reader) throws SQLException {
        List<Map.Entry<String, ReadingSpans.Span>> known = spans.gauges().entrySet().stream()
                .filter(span -> network.findGauge(span.getKey()).isPresent())
                .toList();
        Object gauges =
                known.stream().map(span -> network.gaugeOf(span.getKey()).id).toArray(Integer[]::new);
        Object firsts = known.stream()
                .map(span -> Math.max(span.getValue().first(), since.getEpochSecond()))
                .toArray(Long[]::new);
        Object lasts = known.stream().map(span -> span.getValue().last()).toArray(Long[]::new);
        query(OF_SPANS, reader, gauges, firsts, lasts);
    }

    /** The gauge's readings that end in (from, to], in order of time, at most that many. */
    public List<Judged> list(String gauge, Instant from, Instant to, int most) throws SQLException {
        return list(OF_GAUGE, gauge, from, to, most);
    }

    /** The same without readings derived from levels and counts: only given readings. */
    public List<Judged> listGiven(String gauge, Instant from, Instant to, int most) throws SQLException {
        return list(GIVEN_OF_GAUGE, gauge, from, to, most);
    }

    /** The same without readings derived from a cylinder's levels if a given reading covers that time as well. */
    public List<Judged> listSettled(String gauge, Instant from, Instant to, int most) throws SQLException {
        return list(SETTLED_OF_GAUGE, gauge, from, to, most);
    }

    private List<Judged> list(String sql, String gauge, Instant from, Instant to, int most) throws SQLException {
        List<Judged> readings = new ArrayList<>();
        query(
                sql,
                readings::add,
                network.gaugeOf(gauge).id,
                from.atOffset(ZoneOffset.UTC),
                to.atOffset(ZoneOffset.UTC),
                most);
        return readings;
    }

    /**
     * Moves the start of a given reading to where the cylinder was emptied, as part of a transaction.
     *
     * @param start its start
     * @param givenFrom its start as it was given
     * @return the reading as it is now
     */
    public List<Judged> begin(Connection connection, String gauge, Instant end, Instant start, Instant givenFrom)
            throws SQLException {
        List<Judged> changed = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(BEGIN)) {
            statement.setLong(1, start.getEpochSecond());
            statement.setObject(2, start.equals(givenFrom) ? null : givenFrom.getEpochSecond(), Types.BIGINT);
            statement.setInt(3, network.gaugeOf(gauge).id);
            statement.setLong(4, end.getEpochSecond());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    changed.add(judged(row));
                }
            }
        }
        return changed;
    }

    /**
     * The suspect readings that end after then and have no officer's verdict: at most that many of the latest of each
     * gauge.
     */
    public List<Judged> listSuspect(Instant since, int mostOfOne) throws SQLException {
        List<Judged> readings = new ArrayList<>();
        query(SUSPECT, readings::add, since.atOffset(ZoneOffset.UTC), mostOfOne);
        return readings;
    }

    private long query(String sql, Consumer<Judged> reader, Object... arguments) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            connection.setAutoCommit(false); // The driver streams rows only inside a transaction.
            statement.setFetchSize(FETCH);
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            long rows = 0;
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    reader.accept(judged(row));
                    rows++;
                }
            }
            connection.commit();
            return rows;
        }
    }

    public Judged judged(ResultSet row) throws SQLException {
        int gaugeId = row.getInt(1);
        String gauge = network.findGauge(gaugeId)
                .orElseThrow(() -> new IllegalStateException("There is no gauge with the id " + gaugeId))
                .code;
        Interval interval = new Interval(instant(row, 2), instant(row, 3));
        Depth depth = new Depth(row.getInt(5), Depth.Kind.ofCode(row.getInt(6)));
        Verdict verdict = new Verdict(Quality.ofFlag(row.getInt(7)), row.getString(8));
        Reading.Origin origin = new Reading.Origin(Source.ofCode(row.getInt(9)), row.getString(10), instant(row, 4));
        return new Judged(new Reading(gauge, interval, depth, origin, row.getString(11)), verdict);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static final List<Column<Judged>> COLUMNS = List.of(
            new Column<>("gauge_id", Kind.INT4, row -> row.getKey().gaugeId()),
            new Column<>("ended_at", Kind.SECONDS, row -> row.getKey().at()),
            new Column<>(
                    "started_at",
                    Kind.SECONDS,
                    row -> reading(row).interval().start().getEpochSecond()),
            Column.time("received_at", row -> reading(row).origin().receivedAt()),
            new Column<>(
                    "depth_micrometres", Kind.INT4, row -> reading(row).depth().micrometres()),
            new Column<>("depth_kind", Kind.INT2, row ->
                    (short) reading(row).depth().kind().code()),
            new Column<>("quality", Kind.INT2, row ->
                    (short) row.getValue().verdict().quality().flag()),
            new Column<>(
                    "quality_reason",
                    Kind.OPTIONAL_TEXT,
                    row -> row.getValue().verdict().reason()),
            new Column<>("source", Kind.INT2, row ->
                    (short) reading(row).origin().source().code()),
            new Column<>("entered_by", Kind.TEXT, row -> reading(row).origin().enteredBy()),
            new Column<>("note", Kind.OPTIONAL_TEXT, row -> reading(row).note()));

    private static final List<Column<Judged>> COLUMNS_OF_COUNTED = Stream.concat(
                    COLUMNS.stream(), Stream.of(new Column<Judged>("counted", Kind.BOOL, row -> true)))
            .toList();

    private static Reading reading(Map.Entry<GaugeTime, Judged> row) {
        return row.getValue().reading();
    }
}
