package org.faofon.schools;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.store.ReadingSql;
import org.faofon.schools.ReadingQuestion.State;

/**
 * Questions about readings. The only writer of the table {@code asked_back}.
 *
 * <p>Whether a question was answered by another value is not stored but follows from the reading's revisions, so it
 * does not matter how the other value arrived, or what crashed in between.
 */
@ApplicationScoped
public class ReadingQuestionRepository {
    private static final int MOST = 500;

    private static final String STATE = ReadingSql.of("""
            case when confirmed_at is not null then 'CONFIRMED'
                 when exists (select from reading_revision v where v.gauge_id = q.gauge_id
                                and v.ended_at = q.ended_at and v.replaced_at > q.asked_at)
                   or exists (select from reading r where r.gauge_id = q.gauge_id and r.ended_at = q.ended_at
                                and r.quality = :fail and r.judged_at > q.asked_at) then 'CORRECTED'
                 else 'OPEN' end
            """);

    private static final String READ = """
            select id, gauge_id, ended_at, reason, asked_by, asked_at, %s as state, confirmed_by, confirmed_at
            from asked_back q
            """.formatted(STATE);

    private static final String OF_GAUGES = READ
            + "where gauge_id = any (string_to_array(?, ',')::int[]) and ended_at > ? order by id desc limit " + MOST;

    private static final String FIND = READ + "where id = ?";

    /** There is one open question about a reading at a time. */
    private static final String ASK = ReadingSql.of("""
            insert into asked_back (gauge_id, ended_at, reason, asked_by, asked_at)
            select r.gauge_id, r.ended_at, ?, ?, ? from reading r
            where r.gauge_id = ? and r.ended_at = ? and r.quality <> :missing
              and not exists (select from asked_back q where q.gauge_id = r.gauge_id and q.ended_at = r.ended_at
                                and %s = 'OPEN')
            """).formatted(STATE);

    private static final String CONFIRM = """
            update asked_back q set confirmed_by = ?, confirmed_at = ? where id = ? and %s = 'OPEN'
            """.formatted(STATE);

    private final SqlRunner sql;
    private final GaugeRegistry network;
    private final Clock clock;
    private final Event<ReadingConfirmed> confirmed;

    ReadingQuestionRepository(SqlRunner sql, GaugeRegistry network, Clock clock, Event<ReadingConfirmed> confirmed) {
        this.sql = sql;
        this.network = network;
        this.clock = clock;
        this.confirmed = confirmed;
    }

    /**
     * Asks about the gauge's reading that ends then.
     *
     * @return whether the question was stored; not if there is no such reading, or a question about it is already open
     */
    public boolean ask(Gauge gauge, Instant at, String reason, String by) {
        return sql.update(ASK, reason, by, clock.instant(), gauge.id, at) == 1;
    }

    /**
     * Confirms the value that the question is about.
     *
     * @return whether the question was open
     */
    public boolean confirm(long question, String by) {
        if (sql.update(CONFIRM, by, clock.instant(), question) != 1) {
            return false;
        }
        find(question).ifPresent(asked -> confirmed.fire(new ReadingConfirmed(asked.gauge(), asked.at())));
        return true;
    }

    public Optional<ReadingQuestion> find(long question) {
        return sql.list(FIND, this::read, question).stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Questions about readings of these gauges that end after then, the latest first; at most 500. */
    public List<ReadingQuestion> list(Collection<Gauge> gauges, Instant since) {
        String ids = String.join(
                ",", gauges.stream().map(gauge -> String.valueOf(gauge.id)).toList());
        return sql.list(OF_GAUGES, this::read, ids, since).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** The unanswered ones of them. */
    public Stream<ReadingQuestion> open(Collection<Gauge> gauges, Instant since) {
        return list(gauges, since).stream().filter(asked -> asked.state() == State.OPEN);
    }

    private Optional<ReadingQuestion> read(ResultSet row) throws SQLException {
        Optional<Gauge> gauge = network.findGauge(row.getInt(2));
        if (gauge.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ReadingQuestion(
                row.getLong(1),
                gauge.get().code,
                Columns.instant(row, 3),
                row.getString(4),
                row.getString(5),
                Columns.instant(row, 6),
                State.valueOf(row.getString(7)),
                row.getString(8),
                Columns.findInstant(row, 9).orElse(null)));
    }
}
