package org.faofon.alerts.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.acknowledgement.AcknowledgementRequest.Acknowledgement;
import org.faofon.alerts.acknowledgement.AcknowledgementRequest.Way;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;

/** Who was asked to acknowledge which alert. The only writer of the table {@code acknowledgement_request}. */
@ApplicationScoped
public class AcknowledgementRepository {
    private static final int MOST = 500;

    // An alert that eases asks nobody again.
    private static final String ASK = """
            insert into acknowledgement_request (alert_id, level, district_code, school_code, asked_at, pushes, messages,
                                                 left_out)
            select alert.id, alert.level, alert.district_code, party.school, ?, 0, 0, false
            from alert
            cross join lateral (
                select null::varchar as school
                union all
                select school.code from school
                where school.district_code = alert.district_code
                  and exists (select from gauge where gauge.school_code = school.code)) party
            where alert.status = 'ACTIVE' and alert.level >= ?
              and not exists (
                  select from acknowledgement_request asked
                  where asked.alert_id = alert.id and asked.level >= alert.level)
            on conflict do nothing""";

    private static final String READ = """
            select r.id, r.alert_id, alert.hazard, r.level, r.district_code, r.school_code, r.asked_at, r.pushes,
                   r.pushed_at, r.messages, r.left_out, r.acknowledged_at, r.way, r.acknowledged_by, r.answered_by
            from acknowledgement_request r join alert on alert.id = r.alert_id
            """;

    /** Asked, not acknowledged, of an alert that is still serious, and of the highest level that it asked about. */
    private static final String OPEN = """
            where alert.status = 'ACTIVE' and alert.level >= ? and r.acknowledged_at is null
              and r.level = (
                  select max(asked.level) from acknowledgement_request asked where asked.alert_id = r.alert_id)
            """;

    private static final String LIST_OPEN = READ + OPEN + "order by r.asked_at, r.level desc, r.id limit " + MOST;
    private static final String OPEN_OF_SCHOOL =
            READ + OPEN + "and r.school_code = ? order by r.level desc, r.id limit " + MOST;

    private static final String DUE = READ + OPEN + """
            and r.school_code is not null and r.pushes < ?
            and (r.pushed_at is null or r.pushed_at <= ?)
            order by r.level desc, r.asked_at, r.id limit\s""" + MOST;

    private static final String OF_ALERT =
            READ + "where r.alert_id = ? order by r.level desc, r.acknowledged_at nulls first, r.id limit " + MOST;

    private static final String FIND = READ + "where r.id = ?";

    /** Of that level and below: whoever knows of the higher one knows of the lower one. */
    private static final String ACKNOWLEDGE_FOR_SCHOOL = """
            update acknowledgement_request set acknowledged_at = ?, way = ?, acknowledged_by = ?
            where alert_id = ? and school_code = ? and level <= ? and acknowledged_at is null""";

    /** Who answers a call is told of all alerts in force. */
    private static final String ACKNOWLEDGE_BY_CALL = """
            update acknowledgement_request open
            set acknowledged_at = ?, way = 'CALL', acknowledged_by = ?, answered_by = ?
            from acknowledgement_request called, alert
            where called.id = ? and alert.id = open.alert_id and alert.status = 'ACTIVE' and open.acknowledged_at is null
              and open.district_code = called.district_code
              and open.school_code is not distinct from called.school_code""";

    /** The first to write this asks. */
    private static final String TAKE_PUSH =
            "update acknowledgement_request set pushes = pushes + 1, pushed_at = ? where id = ? and pushes = ?";

    private static final String COUNT_PUSH =
            "update acknowledgement_request set messages = messages + ?, left_out = ? where id = ?";

    private final SqlRunner sql;

    AcknowledgementRepository(SqlRunner sql) {
        this.sql = sql;
    }

    /** Asks all schools and heads of the districts with such an alert that were not asked yet; returns how many. */
    @Transactional
    int ask(Level from, Instant now) {
        return sql.update(ASK, now, from.number());
    }

    /** Those who have not acknowledged, the longest waiting first. */
    @Transactional
    List<AcknowledgementRequest> listOpen(Level from) {
        return sql.list(LIST_OPEN, AcknowledgementRepository::read, from.number());
    }

    @Transactional
    List<AcknowledgementRequest> listOpen(Level from, String school) {
        return sql.list(OPEN_OF_SCHOOL, AcknowledgementRepository::read, from.number(), school);
    }

    /** All of an alert, those who have not acknowledged first. */
    @Transactional
    List<AcknowledgementRequest> listOf(long alert) {
        return sql.list(OF_ALERT, AcknowledgementRepository::read, alert);
    }

    @Transactional
    Optional<AcknowledgementRequest> find(long id) {
        return sql.find(FIND, AcknowledgementRepository::read, id);
    }

    /** The schools whose chats are to be asked, for the first time or again. */
    @Transactional
    List<AcknowledgementRequest> listDue(Level from, int mostPushes, Duration apart, Instant now) {
        return sql.list(DUE, AcknowledgementRepository::read, from.number(), mostPushes, now.minus(apart));
    }

    /** Returns whether anything was open. */
    @Transactional
    boolean acknowledge(SeenAlert seen, String school, Way way, String by, Instant at) {
        return sql.update(
                        ACKNOWLEDGE_FOR_SCHOOL,
                        at,
                        way.name(),
                        by,
                        seen.alert(),
                        school,
                        seen.level().number())
                > 0;
    }

    /** For all alerts in force of whoever that request is to; returns whether any was open. */
    @Transactional
    boolean acknowledgeByCall(long id, String officer, String answeredBy, Instant at) {
        return sql.update(ACKNOWLEDGE_BY_CALL, at, officer, answeredBy, id) > 0;
    }

    @Transactional
    boolean takePush(AcknowledgementRequest request, Instant now) {
        return sql.update(TAKE_PUSH, now, request.id(), request.pushes()) == 1;
    }

    @Transactional
    void countPush(AcknowledgementRequest request, int messages, boolean leftOut) {
        sql.update(COUNT_PUSH, messages, leftOut, request.id());
    }

    private static AcknowledgementRequest read(ResultSet row) throws SQLException {
        return new AcknowledgementRequest(
                row.getLong("id"),
                row.getLong("alert_id"),
                Hazard.valueOf(row.getString("hazard")),
                Level.ofNumber(row.getInt("level")),
                row.getString("district_code"),
                Columns.findText(row, "school_code"),
                Columns.instant(row, "asked_at"),
                row.getInt("pushes"),
                Columns.findInstant(row, "pushed_at"),
                row.getInt("messages"),
                row.getBoolean("left_out"),
                acknowledgement(row));
    }

    private static Optional<Acknowledgement> acknowledgement(ResultSet row) throws SQLException {
        Optional<Instant> at = Columns.findInstant(row, "acknowledged_at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new Acknowledgement(
                        at.get(),
                        Way.valueOf(row.getString("way")),
                        row.getString("acknowledged_by"),
                        Columns.findText(row, "answered_by")));
    }
}
