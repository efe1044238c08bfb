package org.faofon.situations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;

/** Requests to schools to report their situation. The only writer of the table {@code situation_request}. */
@ApplicationScoped
public class SituationRequestRepository {
    /** The author of the requests that the program makes by itself. */
    public static final String PROGRAM = "program";

    /** A request that could not be sent within that time would only surprise. */
    private static final Duration FRESH = Duration.ofMinutes(30);

    /** The lock keeps two from asking at the same time. */
    private static final String LOCK = "select pg_advisory_xact_lock(52, hashtext(?))";

    private static final String ASK = """
            insert into situation_request (school_code, asked_by, asked_at)
            select ?, ?, ? where not exists (select from situation_request where school_code = ? and asked_at > ?)
            """;

    private static final String LATEST =
            "select asked_at from situation_request where school_code = ? order by asked_at desc limit 1";

    private static final String UNSENT = "select id, school_code from situation_request"
            + " where sent_at is null and asked_at > ? order by id limit 200";

    private static final String TAKE = "update situation_request set sent_at = ? where id = ? and sent_at is null";
    private static final String REACHED = "update situation_request set reached = ? where id = ?";

    private final SqlRunner sql;

    SituationRequestRepository(SqlRunner sql) {
        this.sql = sql;
    }

    /** A request that waits to be sent. */
    public record Request(long id, String school) {}

    /** Asks a school, unless it was asked within that time; in the caller's transaction. Returns whether it was asked. */
    boolean ask(String school, String by, Instant now, Duration notWithin) {
        sql.find(LOCK, row -> true, school);
        return sql.update(ASK, school, by, now, school, now.minus(notWithin)) == 1;
    }

    /** When the school was last asked. */
    public Optional<Instant> findLatest(String school) {
        return sql.find(LATEST, row -> Columns.instant(row, 1), school);
    }

    public List<Request> listUnsent(Instant now) {
        return sql.list(UNSENT, row -> new Request(row.getLong(1), row.getString(2)), now.minus(FRESH));
    }

    /** Claims a request for sending; returns whether nobody has claimed it yet. */
    public boolean take(Request request, Instant now) {
        return sql.update(TAKE, now, request.id()) == 1;
    }

    /** Stores how many chats took it. */
    public void recordReached(Request request, int chats) {
        sql.update(REACHED, chats, request.id());
    }
}
