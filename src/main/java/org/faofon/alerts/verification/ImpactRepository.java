package org.faofon.alerts.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.verification.Impact.Landslide;
import org.faofon.alerts.verification.Impact.Withdrawal;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.readings.Interval;

/** Impacts of events. The only writer of the table {@code impact}. */
@ApplicationScoped
public class ImpactRepository {
    private static final String COLUMNS =
            "id, district_code, hazard, happened_at, flooded, landslide, source, alert_id,"
                    + " missed_id, recorded_by, recorded_at, withdrawn_by, withdrawn_at, withdrawn_why";

    private static final String ADD =
            "insert into impact (district_code, hazard, happened_at, flooded, landslide, source,"
                    + " alert_id, missed_id, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning "
                    + COLUMNS;

    /** Officers' forms sent at the same time wait for one another. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('impact ' || ?))";

    private static final String SAME =
            "select " + COLUMNS + " from impact where district_code = ? and hazard = ? and happened_at = ?"
                    + " and flooded = ? and landslide = ? and source = ? and recorded_by = ? and recorded_at > ?"
                    + " and withdrawn_at is null order by id limit 1";

    private static final String WITHDRAW = "update impact set withdrawn_by = ?, withdrawn_at = ?, withdrawn_why = ?"
            + " where id = ? and withdrawn_at is null returning " + COLUMNS;

    private static final String LATEST =
            "select " + COLUMNS + " from impact order by happened_at desc, id desc limit ?";

    private static final String WITHIN = "select " + COLUMNS + " from impact where happened_at > ? and happened_at <= ?"
            + " and withdrawn_at is null order by happened_at, id limit 2000";

    private static final String FIRST_BY_ALERT =
            "select alert_id, min(happened_at) as first from impact where alert_id is not null and withdrawn_at is null"
                    + " group by alert_id";

    private final SqlRunner sql;

    ImpactRepository(SqlRunner sql) {
        this.sql = sql;
    }

    /** What an officer wants to record. */
    public record Draft(
            String district, Hazard hazard, Instant happenedAt, String flooded, Landslide landslide, String source) {}

    Impact add(Draft draft, Optional<Long> alert, Optional<Long> missed, String officer, Instant now) {
        return sql.find(
                        ADD,
                        ImpactRepository::read,
                        draft.district(),
                        draft.hazard().name(),
                        draft.happenedAt(),
                        draft.flooded(),
                        draft.landslide().name(),
                        draft.source(),
                        alert.orElse(null),
                        missed.orElse(null),
                        officer,
                        now)
                .orElseThrow();
    }

    /** What the officer has recorded since then in the same words; within a transaction, so that two at a time are seen. */
    Optional<Impact> findSame(Draft draft, String officer, Instant since) {
        sql.find(ONE_AT_A_TIME, row -> row.getObject(1) == null, officer);
        return sql.find(
                SAME,
                ImpactRepository::read,
                draft.district(),
                draft.hazard().name(),
                draft.happenedAt(),
                draft.flooded(),
                draft.landslide().name(),
                draft.source(),
                officer,
                since);
    }

    Optional<Impact> withdraw(long id, String officer, String why, Instant now) {
        return sql.find(WITHDRAW, ImpactRepository::read, officer, now, why, id);
    }

    /** The latest, including withdrawn ones. */
    public List<Impact> list(int limit) {
        return sql.list(LATEST, ImpactRepository::read, limit);
    }

    /** Those of that time that were not withdrawn, the earliest first. */
    public List<Impact> list(Interval span) {
        return sql.list(WITHIN, ImpactRepository::read, span.start(), span.end());
    }

    /** When the first damage began after each warning that came true, by the alert's id. */
    public Map<Long, Instant> firstByAlert() {
        return sql
                .list(FIRST_BY_ALERT, row -> Map.entry(row.getLong("alert_id"), Columns.instant(row, "first")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Impact read(ResultSet row) throws SQLException {
        Optional<Instant> withdrawnAt = Columns.findInstant(row, "withdrawn_at");
        String withdrawnBy = row.getString("withdrawn_by");
        String withdrawnWhy = row.getString("withdrawn_why");
        return new Impact(
                row.getLong("id"),
                row.getString("district_code"),
                Hazard.valueOf(row.getString("hazard")),
                Columns.instant(row, "happened_at"),
                row.getString("flooded"),
                Landslide.valueOf(row.getString("landslide")),
                row.getString("source"),
                Columns.findNumber(row, "alert_id"),
                Columns.findNumber(row, "missed_id"),
                row.getString("recorded_by"),
                Columns.instant(row, "recorded_at"),
                withdrawnAt.map(at -> new Withdrawal(withdrawnBy, at, withdrawnWhy)));
    }
}
