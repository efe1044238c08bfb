package org.faofon.schools;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;

/** Requests to read a cylinder now. The only writer of the table {@code level_request}. */
@ApplicationScoped
public class LevelRequestRepository {
    /** Of two simultaneous requests only one is stored; while a request is valid nobody is asked again. */
    private static final String ASK = """
            insert into level_request (gauge_id, reason, asked_by, asked_at, valid_until)
            select id, ?, ?, ?, ? from gauge
            where id = ? and not exists (select from level_request as r where r.gauge_id = gauge.id and r.valid_until > ?)
            """;

    /** It is answered by any later reading. */
    private static final String OPEN = """
            select r.id, r.gauge_id, r.reason, r.asked_at, r.valid_until from level_request as r
            where r.asked_at <= ? and r.valid_until > ?
              and not exists (select from cylinder_level as l where l.gauge_id = r.gauge_id and l.at > r.asked_at)
              and not exists (select from reading as d
                              where d.gauge_id = r.gauge_id and d.ended_at > r.asked_at and not d.counted)
            """;

    private static final String SENT =
            "update level_request set chats_reached = ?, chats_left_out = ?, chats_refused = ? where id = ?";

    private static final String HOLDING = """
            select r.gauge_id, r.reason, r.asked_at, r.valid_until,
                   (select count(*) from chat as c where c.gauge_id = r.gauge_id),
                   r.pushed_at is not null, r.chats_reached, r.chats_left_out, r.chats_refused,
                   exists (select from cylinder_level as l where l.gauge_id = r.gauge_id and l.at > r.asked_at)
                   or exists (select from reading as d
                              where d.gauge_id = r.gauge_id and d.ended_at > r.asked_at and not d.counted)
            from level_request as r
            where r.asked_at <= ? and r.valid_until > ?
            order by r.asked_at desc, r.id limit 500
            """;

    private static final String OPEN_OF = OPEN + "and r.gauge_id = ? order by r.id desc limit 1";
    private static final String UNSENT = OPEN + "and r.pushed_at is null order by r.id limit 500";
    private static final String UNANSWERED = OPEN + "and r.reason <> 'OFFICER' order by r.id limit 500";
    private static final String END = "update level_request set valid_until = ? where id = ? and valid_until > ?";
    private static final String TAKE = "update level_request set pushed_at = ? where id = ? and pushed_at is null";

    private final SqlRunner sql;
    private final GaugeRegistry network;

    LevelRequestRepository(SqlRunner sql, GaugeRegistry network) {
        this.sql = sql;
        this.network = network;
    }

    /** Why the cylinder should be read now. */
    public enum Reason {
        OFFICER,
        HEAVY_RAIN,
        ALERT
    }

    /** A request that nobody has answered yet. */
    public record Request(long id, Gauge gauge, Reason reason, Instant askedAt, Instant validUntil) {}

    /**
     * The results of sending a request to the linked chats.
     *
     * @param leftOut chats left out, so that enough messages are left for warnings
     * @param refused chats for which LINE refused the message
     */
    public record Sent(int reached, int leftOut, int refused) {}

    /**
     * A valid request, answered or not.
     *
     * @param chats how many are linked with the gauge
     * @param taken whether sending it was attempted
     */
    public record Holding(
            Gauge gauge,
            Reason reason,
            Instant askedAt,
            Instant validUntil,
            int chats,
            boolean taken,
            Sent sent,
            boolean answered) {}

    /**
     * Asks for the level of the gauge's cylinder.
     *
     * @param by an officer, or "rules"
     * @param holds how long it is valid; nobody is asked again within that time
     * @return whether it was stored; not while an earlier request is valid
     */
    public boolean ask(Gauge gauge, Reason reason, String by, Instant now, Duration holds) throws SQLException {
        return sql.update(ASK, reason.name(), by, now, now.plus(holds), gauge.id, now) == 1;
    }

    /** The gauge's unanswered request. */
    public Optional<Request> findOpen(Gauge gauge, Instant now) throws SQLException {
        return sql.list(OPEN_OF, this::read, now, now, gauge.id).stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The unanswered requests that were sent to no chat yet, the oldest first; at most 500. */
    public List<Request> listUnsent(Instant now) throws SQLException {
        return sql.list(UNSENT, this::read, now, now).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** The unanswered requests that no officer has made, the oldest first; at most 500. */
    public List<Request> listUnansweredOfRules(Instant now) throws SQLException {
        return sql.list(UNANSWERED, this::read, now, now).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Ends a request whose cause has gone; from then on the gauge may be asked again. */
    public void end(Request request, Instant now) {
        sql.update(END, now, request.id, now);
    }

    /**
     * Claims the sending of the request.
     *
     * @return whether nobody has claimed it yet
     */
    public boolean take(Request request, Instant now) throws SQLException {
        return sql.update(TAKE, now, request.id) == 1;
    }

    /** Stores the results of a request that was claimed. */
    public void recordSent(Request request, Sent sent) {
        sql.update(SENT, sent.reached, sent.leftOut, sent.refused, request.id);
    }

    /** The valid requests, the latest first; at most 500. */
    public List<Holding> listHolding(Instant now) {
        return sql.list(HOLDING, this::holding, now, now).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Holding> holding(ResultSet row) throws SQLException {
        Optional<Gauge> gauge = network.findGauge(row.getInt(1));
        if (gauge.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Holding(
                gauge.get(),
                Reason.valueOf(row.getString(2)),
                Columns.instant(row, 3),
                Columns.instant(row, 4),
                row.getInt(5),
                row.getBoolean(6),
                new Sent(row.getInt(7), row.getInt(8), row.getInt(9)),
                row.getBoolean(10)));
    }

    private Optional<Request> read(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        Reason reason = Reason.valueOf(row.getString(3));
        Instant askedAt = Columns.instant(row, 4);
        Instant validUntil = Columns.instant(row, 5);
        return network.findGauge(row.getInt(2)).map(gauge -> new Request(id, gauge, reason, askedAt, validUntil));
    }
}
