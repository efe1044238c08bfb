package org.faofon.situations;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;

/** Needs of schools. The only writer of the tables {@code situation_need} and {@code situation_need_step}. */
@ApplicationScoped
public class NeedRepository {
    private static final String COLUMNS = "id, school_code, kind, amount, asked_at, repeated_at, status, taken_by,"
            + " version, changed_by, changed_at";

    private static final String OPEN = "status in ('OPEN', 'TAKEN', 'ON_THE_WAY')";

    /** A report that arrives late says nothing about a need that was settled after it. */
    private static final String ASK = """
            insert into situation_need
                (school_code, kind, amount, asked_at, repeated_at, status, taken_by, version, changed_by, changed_at)
            select n.school, n.kind, n.amount, n.at, n.at, 'OPEN', '', 1, n.by, n.at
            from (values (?, ?, ?, ?::timestamptz, ?)) as n (school, kind, amount, at, by)
            where not exists (select from situation_need settled where settled.school_code = n.school
                and settled.kind = n.kind and settled.status in ('DONE', 'WITHDRAWN') and settled.changed_at >= n.at)
            on conflict (school_code, kind) where status in ('OPEN', 'TAKEN', 'ON_THE_WAY')
            do update set repeated_at = excluded.repeated_at, amount = excluded.amount
                where excluded.repeated_at > situation_need.repeated_at
            returning\s""" + COLUMNS;

    private static final String CHANGE = "update situation_need set status = ?, taken_by = ?, version = version + 1,"
            + " changed_by = ?, changed_at = ? where id = ? and version = ? returning " + COLUMNS;

    private static final String NOTE_STEP = """
            insert into situation_need_step (need_id, version, status, taken_by, changed_by, changed_at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private static final String FIND = "select " + COLUMNS + " from situation_need where id = ?";

    private static final String LIST_OPEN =
            "select " + COLUMNS + " from situation_need where " + OPEN + " order by asked_at, id limit 2000";

    private static final String OPEN_OF_SCHOOL =
            "select " + COLUMNS + " from situation_need where school_code = ? and " + OPEN + " order by id";

    private static final String OF_SCHOOL =
            "select " + COLUMNS + " from situation_need where school_code = ? order by asked_at desc, id desc limit ?";

    private static final String STEPS = "select version, status, taken_by, changed_by, changed_at"
            + " from situation_need_step where need_id = ? order by version";

    private final SqlRunner sql;

    NeedRepository(SqlRunner sql) {
        this.sql = sql;
    }

    /** Opens a need, or asks again for an open one. */
    void ask(String school, NeedKind kind, PeopleBand amount, Instant at, String by) {
        sql.find(ASK, NeedRepository::read, school, kind.name(), amount.name(), at, by)
                .ifPresent(this::noteStep);
    }

    /**
     * Changes a need as somebody saw it.
     *
     * @return empty if somebody else has changed it since
     */
    Optional<Need> change(Need seen, NeedStatus status, String takenBy, String by, Instant at) {
        Optional<Need> changed =
                sql.find(CHANGE, NeedRepository::read, status.name(), takenBy, by, at, seen.id(), seen.version());
        changed.ifPresent(this::noteStep);
        return changed;
    }

    private void noteStep(Need need) {
        sql.update(
                NOTE_STEP,
                need.id(),
                need.version(),
                need.status().name(),
                need.takenBy(),
                need.changedBy(),
                need.changedAt());
    }

    public Optional<Need> find(long id) {
        return sql.find(FIND, NeedRepository::read, id);
    }

    /** All open needs, the oldest first. */
    public List<Need> listOpen() {
        return sql.list(LIST_OPEN, NeedRepository::read);
    }

    public List<Need> listOpen(String school) {
        return sql.list(OPEN_OF_SCHOOL, NeedRepository::read, school);
    }

    /** Open and settled needs of a school, the latest first. */
    public List<Need> list(String school, int limit) {
        return sql.list(OF_SCHOOL, NeedRepository::read, school, limit);
    }

    /** What became of a need, in order. */
    public List<Need.Step> listSteps(long need) {
        return sql.list(
                STEPS,
                row -> new Need.Step(
                        row.getInt(1),
                        NeedStatus.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        Columns.instant(row, 5)),
                need);
    }

    private static Need read(ResultSet row) throws SQLException {
        return new Need(
                row.getLong(1),
                row.getString(2),
                NeedKind.valueOf(row.getString(3)),
                PeopleBand.valueOf(row.getString(4)),
                Columns.instant(row, 5),
                Columns.instant(row, 6),
                NeedStatus.valueOf(row.getString(7)),
                row.getString(8),
                row.getInt(9),
                row.getString(10),
                Columns.instant(row, 11));
    }
}
