package org.faofon.incidents.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.Level;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.incidents.request.DdpmAnswer.Outcome;

/** The requests and what came back to them; nothing is changed or deleted. The only writer of both tables. */
@ApplicationScoped
class DdpmRequestRepository {
    private static final String COLUMNS = """
            select id, alert_id, event_id, level, districts, text_th, text_en, valid_until, asked_at, asked_by, exercise
            from ddpm_request
            """;

    private static final String ADD = """
            insert into ddpm_request (alert_id, event_id, level, districts, text_th, text_en, valid_until, asked_at,
                                      asked_by, exercise)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            returning id
            """;

    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtext('faofon.ddpm-request.' || ?::bigint))::text";

    private static final String FIND = COLUMNS + "where id = ?";
    private static final String LATEST = COLUMNS + "where exercise = ? order by id desc limit ?";
    private static final String OF_ALERT = COLUMNS + "where alert_id = ? order by id desc limit ?";

    private static final String SAME = COLUMNS + """
            where alert_id = ? and text_th = ? and text_en = ? and districts = ? and asked_by = ? and asked_at > ?
            order by id desc limit 1
            """;

    private static final String OPEN = COLUMNS + """
            where exercise = ? and not exists (
                select from ddpm_answer where request_id = ddpm_request.id and outcome <> 'NOTED')
            order by id limit ?
            """;

    private static final String ANSWER = """
            insert into ddpm_answer (request_id, outcome, answered_by, words, answered_at, noted_at, noted_by)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ANSWERS = """
            select outcome, answered_by, words, answered_at, noted_at, noted_by
            from ddpm_answer where request_id = ? order by id limit ?
            """;

    private static final int MOST_ANSWERS = 200;

    private final SqlRunner sql;

    DdpmRequestRepository(SqlRunner sql) {
        this.sql = sql;
    }

    /** A request's number, and whether it was not there before. */
    record Added(long id, boolean isNew) {}

    /**
     * Adds a request, of which the number does not count yet, unless the same officer has made the same one since then: a
     * button was pressed twice. Two presses at the same time are one after the other here.
     */
    @Transactional
    Added addOnce(DdpmRequest request, Instant since) {
        sql.find(LOCK, row -> row.getString(1), request.alert());
        return findSame(request, since)
                .map(same -> new Added(same.id(), false))
                .orElseGet(() -> new Added(add(request), true));
    }

    private long add(DdpmRequest request) {
        return sql.find(
                        ADD,
                        row -> row.getLong(1),
                        request.alert(),
                        request.event(),
                        request.level().number(),
                        String.join(",", request.districts()),
                        request.textThai(),
                        request.textEnglish(),
                        request.validUntil(),
                        request.askedAt(),
                        request.askedBy(),
                        request.exercise())
                .orElseThrow();
    }

    Optional<DdpmRequest> find(long id) {
        return sql.find(FIND, DdpmRequestRepository::request, id);
    }

    private Optional<DdpmRequest> findSame(DdpmRequest request, Instant since) {
        return sql.find(
                SAME,
                DdpmRequestRepository::request,
                request.alert(),
                request.textThai(),
                request.textEnglish(),
                String.join(",", request.districts()),
                request.askedBy(),
                since);
    }

    /** The latest first. */
    List<DdpmRequest> listLatest(boolean exercise, int most) {
        return sql.list(LATEST, DdpmRequestRepository::request, exercise, most);
    }

    /** The latest first. */
    List<DdpmRequest> listOf(long alert, int most) {
        return sql.list(OF_ALERT, DdpmRequestRepository::request, alert, most);
    }

    /** Those that nothing has settled, the earliest first. */
    List<DdpmRequest> listOpen(boolean exercise, int most) {
        return sql.list(OPEN, DdpmRequestRepository::request, exercise, most);
    }

    @Transactional
    void answer(long request, DdpmAnswer answer) {
        sql.update(
                ANSWER,
                request,
                answer.outcome().name(),
                answer.answeredBy(),
                answer.words(),
                answer.answeredAt(),
                answer.notedAt(),
                answer.notedBy());
    }

    /** In the order in which they were noted. */
    List<DdpmAnswer> answers(long request) {
        return sql.list(ANSWERS, DdpmRequestRepository::answer, request, MOST_ANSWERS);
    }

    private static DdpmRequest request(ResultSet row) throws SQLException {
        return new DdpmRequest(
                row.getLong("id"),
                row.getLong("alert_id"),
                row.getLong("event_id"),
                Level.ofNumber(row.getInt("level")),
                List.of(row.getString("districts").split(",", -1)),
                row.getString("text_th"),
                row.getString("text_en"),
                Columns.instant(row, "valid_until"),
                Columns.instant(row, "asked_at"),
                row.getString("asked_by"),
                row.getBoolean("exercise"));
    }

    private static DdpmAnswer answer(ResultSet row) throws SQLException {
        return new DdpmAnswer(
                Outcome.valueOf(row.getString("outcome")),
                row.getString("answered_by"),
                row.getString("words"),
                Columns.instant(row, "answered_at"),
                Columns.instant(row, "noted_at"),
                row.getString("noted_by"));
    }
}
