package org.faofon.readings.intake;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.faofon.common.cluster.WorkAssignment;
import org.faofon.common.jdbc.Transaction;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Depth;
import org.faofon.readings.Quality;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;
import org.faofon.readings.store.AnnouncingStore;
import org.faofon.readings.store.AnnouncingStore.Stored;
import org.faofon.readings.store.ReadingSql;
import org.faofon.readings.store.ReadingStore;

/**
 * The verdicts on stored readings, by checks that had to wait for the neighbours and by officers. Each change is
 * announced like a new reading. The database keeps the old verdicts.
 */
@ApplicationScoped
public class VerdictRepository {
    /** How many verdicts one statement writes. */
    private static final int PAGE = 1_000;

    /**
     * A verdict with other numbers for the same grounds is not a new one. A reading with an officer's verdict, with
     * another value by now, or without a value stays unchanged. The counter's verdict is kept beside the checks'
     * findings: they look at rain, and only another count can change it.
     */
    private static final String JUDGE = ReadingSql.of("""
            update reading as r
            set quality = fresh.quality, quality_reason = nullif(fresh.reason, ''), judged_at = ?
            from unnest(?::int4[], ?::int8[], ?::int8[], ?::int4[], ?::int2[], ?::text[])
                 as said (of_gauge, until, since, depth, quality, reason)
            join reading as now on now.gauge_id = said.of_gauge and now.ended_at = to_timestamp(said.until)
            cross join lateral (select substring(now.quality_reason from 'COUNTER_[A-Z]+:[^;]*') as reason) as counter
            cross join lateral (
                select case when counter.reason is null or said.quality = :fail then said.quality else :suspect end as quality,
                       concat_ws('; ', counter.reason, nullif(said.reason, '')) as reason) as fresh
            where r.gauge_id = now.gauge_id and r.ended_at = now.ended_at
              and r.started_at = to_timestamp(said.since) and r.depth_micrometres = said.depth
              and r.judged_by is null and r.quality not in (:fail, :missing)
              and (r.quality, regexp_replace(coalesce(r.quality_reason, ''), ':[^;]*', '', 'g'))
                  is distinct from (fresh.quality, regexp_replace(fresh.reason, ':[^;]*', '', 'g'))
            returning
            """) + ReadingStore.COLUMNS_OF_JUDGED;

    private static final String OFFICER_JUDGES = ReadingSql.of("""
            update reading as r set quality = ?, quality_reason = ?, judged_by = ?, judged_at = ?
            where r.gauge_id = ? and r.ended_at = ? and r.quality <> :missing
            returning
            """) + ReadingStore.COLUMNS_OF_JUDGED;

    private static final String OFFICER_CORRECTS = """
            update reading as r
            set quality = ?, quality_reason = ?, judged_by = ?, judged_at = ?, depth_micrometres = ?, depth_kind = ?,
                note = coalesce(nullif(?, ''), note), entered_by = judge.name, received_at = judge.at, counted = false
            from (values (?::text, ?::timestamptz)) as judge (name, at)
            where r.gauge_id = ? and r.ended_at = ?
            returning
            """ + ReadingStore.COLUMNS_OF_JUDGED;

    private static final String HISTORY = """
            select depth_micrometres, depth_kind, quality, coalesce(quality_reason, ''), judged_by, judged_at, replaced_at
            from (
                select depth_micrometres, depth_kind, quality, quality_reason, judged_by,
                       coalesce(judged_at, received_at) as judged_at, null::timestamptz as replaced_at, null::int8 as id
                from reading where gauge_id = ? and ended_at = ?
                union all
                select depth_micrometres, depth_kind, quality, quality_reason, judged_by, judged_at, replaced_at, id
                from reading_verdict where gauge_id = ? and ended_at = ?
            ) as verdict
            order by id desc nulls first
            limit ?
            """;

    private static final int MOST_OF_ONE = 1_000;

    private final AgroalDataSource database;
    private final GaugeRegistry network;
    private final ReadingStore readings;
    private final CylinderRain cylinderRain;
    private final AnnouncingStore turn;
    private final WorkAssignment assignment;
    private final Clock clock;

    VerdictRepository(
            AgroalDataSource database,
            GaugeRegistry network,
            ReadingStore readings,
            CylinderRain cylinderRain,
            AnnouncingStore turn,
            WorkAssignment assignment,
            Clock clock) {
        this.database = database;
        this.network = network;
        this.readings = readings;
        this.cylinderRain = cylinderRain;
        this.turn = turn;
        this.assignment = assignment;
        this.clock = clock;
    }

    /** The checks' verdict on a reading; it applies only while the reading has that value. */
    public record Fresh(String gauge, RainInterval fall, Verdict verdict) {}

    /**
     * An officer's verdict on a reading.
     *
     * @param depth the correct value, if it was wrong
     * @param why the reason; may be empty with another value
     * @param note about the other value, or empty
     */
    public record Word(String officer, Quality quality, String why, Optional<Depth> depth, String note) {}

    /**
     * A current or earlier verdict.
     *
     * @param by the officer; empty for the checks
     * @param replacedAt when another verdict or another value replaced it; empty for the current one
     */
    public record Past(Depth depth, Verdict verdict, Optional<String> by, Instant at, Optional<Instant> replacedAt) {}

    /**
     * Updates the verdicts that differ from these; repeating it changes nothing.
     *
     * @return how many were changed
     * @throws org.faofon.common.cluster.FencedException if another instance checks the readings by now
     */
    public int judge(List<Fresh> verdicts) throws SQLException {
        int changed = 0;
        for (int from = 0; from < verdicts.size(); from += PAGE) {
            List<Fresh> page = verdicts.subList(from, Math.min(verdicts.size(), from + PAGE));
            changed += change(connection -> {
                        assignment.assertLeader(connection);
                        return judge(connection, page);
                    })
                    .size();
        }
        return changed;
    }

    /**
     * Stores an officer's verdict on the reading that ends then; empty if there is no reading to which it can apply.
     */
    public Optional<Judged> hear(String gauge, Instant at, Word word) throws SQLException {
        return hear(gauge, List.of(at), word).stream().findFirst();
    }

    /** Stores the same verdict for each of the gauge's readings that end at those times, all or none. */
    public List<Judged> hear(String gauge, List<Instant> ends, Word word) throws SQLException {
        int id = network.gaugeOf(gauge).id;
        return change(connection -> {
            List<Judged> heard = new ArrayList<>();
            for (Instant at : ends) {
                heard.addAll(hear(connection, id, at, word));
            }
            return heard;
        });
    }

    private List<Judged> change(Transaction.Work<List<Judged>> change) throws SQLException {
        List<Judged> changed = new ArrayList<>();
        turn.take(database, connection -> {
            changed.addAll(change.with(connection));
            List<Judged> derived = deriveAround(connection, changed);
            return new Stored(
                    List.of(), Stream.concat(changed.stream(), derived.stream()).toList());
        });
        return changed;
    }

    /** The verdict on a cylinder's morning reading affects its running totals. */
    private List<Judged> deriveAround(Connection connection, List<Judged> judged) throws SQLException {
        List<Reading> touched = judged.stream().map(Judged::reading).toList();
        return cylinderRain.concerns(touched) ? cylinderRain.deriveAround(connection, touched) : List.of();
    }

    private List<Judged> judge(Connection connection, List<Fresh> page) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(JUDGE)) {
            statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setArray(
                    2, array(connection, "int4", page.stream().map(fresh -> network.gaugeOf(fresh.gauge).id)));
            statement.setArray(
                    3,
                    array(
                            connection,
                            "int8",
                            page.stream()
                                    .map(fresh -> seconds(fresh.fall.interval().end()))));
            statement.setArray(
                    4,
                    array(
                            connection,
                            "int8",
                            page.stream()
                                    .map(fresh -> seconds(fresh.fall.interval().start()))));
            statement.setArray(
                    5,
                    array(
                            connection,
                            "int4",
                            page.stream().map(fresh -> fresh.fall.depth().micrometres())));
            statement.setArray(6, array(connection, "int2", page.stream().map(fresh ->
                    (short) fresh.verdict.quality().flag())));
            statement.setArray(7, array(connection, "text", page.stream().map(fresh -> fresh.verdict.reason())));
            return read(statement);
        }
    }

    private static Array array(Connection connection, String type, Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    private static long seconds(Instant instant) {
        return instant.getEpochSecond();
    }

    private List<Judged> hear(Connection connection, int gauge, Instant at, Word word) throws SQLException {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        String sql = word.depth.isPresent() ? OFFICER_CORRECTS : OFFICER_JUDGES;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int next = 1;
            statement.setInt(next++, word.quality.flag());
            statement.setString(
                    next++,
                    VerdictReason.OFFICER.verdict(word.quality, word.why).reason());
            statement.setString(next++, word.officer);
            statement.setObject(next++, now);
            if (word.depth.isPresent()) {
                statement.setInt(next++, word.depth.get().micrometres());
                statement.setInt(next++, word.depth.get().kind().code());
                statement.setString(next++, word.note);
                statement.setString(next++, word.officer);
                statement.setObject(next++, now);
            }
            statement.setInt(next++, gauge);
            statement.setObject(next, at.atOffset(ZoneOffset.UTC));
            return read(statement);
        }
    }

    private List<Judged> read(PreparedStatement statement) throws SQLException {
        List<Judged> changed = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                changed.add(readings.judged(row));
            }
        }
        return changed;
    }

    /** All verdicts on the gauge's reading that ends then: the current one, then the old ones, newest first. */
    public List<Past> list(String gauge, Instant at) throws SQLException {
        int id = network.gaugeOf(gauge).id;
        List<Past> verdicts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(HISTORY)) {
            statement.setInt(1, id);
            statement.setObject(2, at.atOffset(ZoneOffset.UTC));
            statement.setInt(3, id);
            statement.setObject(4, at.atOffset(ZoneOffset.UTC));
            statement.setInt(5, MOST_OF_ONE);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    verdicts.add(past(row));
                }
            }
        }
        return verdicts;
    }

    private static Past past(ResultSet row) throws SQLException {
        return new Past(
                new Depth(row.getInt(1), Depth.Kind.ofCode(row.getInt(2))),
                new Verdict(Quality.ofFlag(row.getInt(3)), row.getString(4)),
                Optional.ofNullable(row.getString(5)),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject(7, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }
}
