package org.faofon.readings.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.faofon.common.cluster.ChangeFeed;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.CounterReading;
import org.faofon.readings.Receipt;
import org.faofon.readings.store.BatchInsert.GaugeTime;
import org.faofon.readings.store.Column.Kind;

/** Counts as received. The only writer of the table {@code counter_sample}. */
@ApplicationScoped
public class CounterSampleRepository {
    private static final String OR_CORRECT = """
            on conflict (gauge_id, at) do update set
                ticks = excluded.ticks, received_at = excluded.received_at,
                source = excluded.source, entered_by = excluded.entered_by, note = excluded.note
            where s.ticks is distinct from excluded.ticks
            """;

    /** An older message that is stored after a newer one corrects nothing; see {@link ReadingStore}. */
    private static final String UNLESS_OLDER = """
              and s.received_at <= excluded.received_at
            """;

    private static final String AND_TELL = """
            returning s.gauge_id, extract(epoch from s.at)::int8, xmax = 0
            """;

    /** Keys of other tables may reference the gauge meanwhile. */
    private static final String LOCK = "select id from gauge where id = any (?) order by id for no key update";

    private static final List<Column<CounterReading>> COLUMNS = List.of(
            new Column<>("gauge_id", Kind.INT4, row -> row.getKey().gaugeId()),
            new Column<>("at", Kind.SECONDS, row -> row.getKey().at()),
            new Column<>("ticks", Kind.INT8, row -> row.getValue().ticks()),
            Column.time("received_at", row -> row.getValue().origin().receivedAt()),
            new Column<>("source", Kind.INT2, row ->
                    (short) row.getValue().origin().source().code()),
            new Column<>("entered_by", Kind.TEXT, row -> row.getValue().origin().enteredBy()),
            new Column<>("note", Kind.OPTIONAL_TEXT, row -> row.getValue().note()));

    private final GaugeRegistry network;
    private final BatchInsert<CounterReading> insert;

    CounterSampleRepository(GaugeRegistry network, ChangeFeed others) {
        this.network = network;
        this.insert = new BatchInsert<>(
                "counter_sample as s",
                COLUMNS,
                OR_CORRECT + (others.isShared() ? UNLESS_OLDER : "") + AND_TELL,
                this::keyOf,
                CounterReading::saysTheSameAs);
    }

    private GaugeTime keyOf(CounterReading count) {
        return new GaugeTime(network.gaugeOf(count.gauge()).id, count.at().getEpochSecond());
    }

    /**
     * Stores counts as part of a transaction, which locks their gauges.
     *
     * @return the results, in their order
     */
    public List<Receipt> store(Connection connection, List<CounterReading> counts) throws SQLException {
        List<Map<GaugeTime, CounterReading>> rounds = insert.rounds(counts);
        lock(
                connection,
                rounds.stream()
                        .flatMap(round -> round.keySet().stream())
                        .map(GaugeTime::gaugeId)
                        .distinct()
                        .toArray());
        return insert.store(connection, rounds, counts);
    }

    /** The readings that are computed from a gauge's counts must not change during another computation. */
    public static void lock(Connection connection, Object... gaugeIds) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setArray(1, connection.createArrayOf("int4", gaugeIds));
            statement.executeQuery().close();
        }
    }
}
