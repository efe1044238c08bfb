package org.faofon.readings.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.faofon.common.cluster.ChangeFeed;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.CylinderLevel;
import org.faofon.readings.Depth;
import org.faofon.readings.Reading;
import org.faofon.readings.Receipt;
import org.faofon.readings.Source;
import org.faofon.readings.store.BatchInsert.GaugeTime;
import org.faofon.readings.store.Column.Kind;

/** Cylinder levels as received. The only writer of the table {@code cylinder_level}. */
@ApplicationScoped
public class CylinderLevelRepository {
    private static final String OR_CORRECT = """
            on conflict (gauge_id, at) do update set
                depth_micrometres = excluded.depth_micrometres, depth_kind = excluded.depth_kind,
                emptied = excluded.emptied, received_at = excluded.received_at,
                source = excluded.source, entered_by = excluded.entered_by, note = excluded.note
            where (l.depth_micrometres, l.depth_kind, l.emptied)
                  is distinct from (excluded.depth_micrometres, excluded.depth_kind, excluded.emptied)
            """;

    /** An older message that is stored after a newer one corrects nothing; see {@link ReadingStore}. */
    private static final String UNLESS_OLDER = """
              and l.received_at <= excluded.received_at
            """;

    private static final String AND_TELL = """
            returning l.gauge_id, extract(epoch from l.at)::int8, xmax = 0
            """;

    private static final String LIST = """
            select at, depth_micrometres, depth_kind, emptied, source, entered_by, received_at, coalesce(note, '')
            from cylinder_level where gauge_id = ? and at > ? and at <= ? order by at
            """;

    private static final String SAID = """
            select at, depth_micrometres, depth_kind, emptied, source, entered_by, received_at, note
            from (
                select at, depth_micrometres, depth_kind, emptied, source, entered_by, received_at,
                       coalesce(note, '') as note, null::int8 as revision
                from cylinder_level where gauge_id = ? and at = ?
                union all
                select at, depth_micrometres, depth_kind, emptied, source, entered_by, received_at, coalesce(note, ''), id
                from cylinder_level_revision where gauge_id = ? and at = ?
            ) as version
            order by revision desc nulls first limit 1000
            """;

    private static final String ANY = "select exists (select from cylinder_level where gauge_id = any (?))";

    private static final List<Column<CylinderLevel>> COLUMNS = List.of(
            new Column<>("gauge_id", Kind.INT4, row -> row.getKey().gaugeId()),
            new Column<>("at", Kind.SECONDS, row -> row.getKey().at()),
            new Column<>(
                    "depth_micrometres",
                    Kind.INT4,
                    row -> row.getValue().depth().micrometres()),
            new Column<>("depth_kind", Kind.INT2, row ->
                    (short) row.getValue().depth().kind().code()),
            new Column<>("emptied", Kind.BOOL, row -> row.getValue().emptied()),
            Column.time("received_at", row -> row.getValue().origin().receivedAt()),
            new Column<>("source", Kind.INT2, row ->
                    (short) row.getValue().origin().source().code()),
            new Column<>("entered_by", Kind.TEXT, row -> row.getValue().origin().enteredBy()),
            new Column<>("note", Kind.OPTIONAL_TEXT, row -> row.getValue().note()));

    private final GaugeRegistry network;
    private final BatchInsert<CylinderLevel> insert;

    CylinderLevelRepository(GaugeRegistry network, ChangeFeed others) {
        this.network = network;
        this.insert = new BatchInsert<>(
                "cylinder_level as l",
                COLUMNS,
                OR_CORRECT + (others.isShared() ? UNLESS_OLDER : "") + AND_TELL,
                this::keyOf,
                CylinderLevel::saysTheSameAs);
    }

    private GaugeTime keyOf(CylinderLevel level) {
        return new GaugeTime(network.gaugeOf(level.gauge()).id, level.at().getEpochSecond());
    }

    /**
     * Stores levels as part of a transaction, which locks their gauges.
     *
     * @return the results, in their order
     */
    public List<Receipt> store(Connection connection, List<CylinderLevel> levels) throws SQLException {
        List<Map<GaugeTime, CylinderLevel>> rounds = insert.rounds(levels);
        return insert.store(connection, rounds, levels);
    }

    /** Whether there is any level for one of these gauges. */
    public boolean exist(Connection connection, Collection<Integer> gaugeIds) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ANY)) {
            statement.setArray(1, connection.createArrayOf("int4", gaugeIds.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** The gauge's levels of (from, to], in order of time. */
    public List<CylinderLevel> list(Connection connection, String gauge, Instant from, Instant to) throws SQLException {
        List<CylinderLevel> levels = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(LIST)) {
            statement.setInt(1, network.gaugeOf(gauge).id);
            statement.setObject(2, from.atOffset(ZoneOffset.UTC));
            statement.setObject(3, to.atOffset(ZoneOffset.UTC));
            read(gauge, statement, levels);
        }
        return levels;
    }

    /** All values of that time: the current one, then the replaced ones, newest first. */
    List<CylinderLevel> listSaid(Connection connection, String gauge, Instant at) throws SQLException {
        List<CylinderLevel> said = new ArrayList<>();
        int id = network.gaugeOf(gauge).id;
        try (PreparedStatement statement = connection.prepareStatement(SAID)) {
            statement.setInt(1, id);
            statement.setObject(2, at.atOffset(ZoneOffset.UTC));
            statement.setInt(3, id);
            statement.setObject(4, at.atOffset(ZoneOffset.UTC));
            read(gauge, statement, said);
        }
        return said;
    }

    private static void read(String gauge, PreparedStatement statement, List<CylinderLevel> into) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                into.add(level(gauge, row));
            }
        }
    }

    private static CylinderLevel level(String gauge, ResultSet row) throws SQLException {
        return new CylinderLevel(
                gauge,
                row.getObject(1, OffsetDateTime.class).toInstant(),
                new Depth(row.getInt(2), Depth.Kind.ofCode(row.getInt(3))),
                row.getBoolean(4),
                new Reading.Origin(
                        Source.ofCode(row.getInt(5)),
                        row.getString(6),
                        row.getObject(7, OffsetDateTime.class).toInstant()),
                row.getString(8));
    }
}
