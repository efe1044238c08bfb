package org.faofon.schools;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.network.Gauge;
import org.faofon.readings.Interval;
import org.faofon.readings.store.ReadingSql;

/** Statistics of a gauge's readings over the years. */
@ApplicationScoped
public class GaugeRecord {
    private static final String TALLY = ReadingSql.of("""
            select count(*),
                   max(depth_micrometres) filter (where quality in (:good, :not_evaluated) and ended_at - started_at <= interval '26 hours'),
                   coalesce(extract(epoch from sum(ended_at - started_at)), 0)::int8
            from reading where gauge_id = ? and quality not in (:fail, :missing)
            """);

    private static final String FIRST =
            "select started_at, ended_at from reading where gauge_id = ? order by ended_at limit 1";

    /** A shorter past has no record. */
    private static final Duration RECORD_NEEDS = Duration.ofDays(365);

    private final SqlRunner sql;

    GaugeRecord(SqlRunner sql) {
        this.sql = sql;
    }

    /**
     * All readings of a gauge.
     *
     * @param readings how many there are, without failed ones
     * @param mostMicrometres the most that it has measured in a day, in readings without doubts
     * @param observed the time that all readings cover together
     */
    public record Tally(long readings, Optional<Integer> mostMicrometres, Duration observed) {
        /** How many readings earn a certificate. */
        private static final List<Integer> MILESTONES = List.of(10, 50, 100, 250);

        /** The certificates that it has earned. */
        public List<Integer> milestones() {
            return MILESTONES.stream()
                    .filter(milestone -> milestone <= readings)
                    .toList();
        }

        /** The same, if it covers at least a full year; "more than ever" means nothing before every season was measured. */
        public Optional<Integer> recordMicrometres() {
            return observed.compareTo(RECORD_NEEDS) >= 0 ? mostMicrometres : Optional.empty();
        }
    }

    /** The time of its first reading, whatever the verdict on it; empty if it has none. */
    public Optional<Interval> findFirst(Gauge gauge) {
        return sql.list(FIRST, row -> new Interval(Columns.instant(row, 1), Columns.instant(row, 2)), gauge.id).stream()
                .findFirst();
    }

    public Tally tally(Gauge gauge) {
        return sql.list(
                        TALLY,
                        row -> new Tally(
                                row.getLong(1),
                                Optional.ofNullable(row.getObject(2, Integer.class)),
                                Duration.ofSeconds(row.getLong(3))),
                        gauge.id)
                .get(0);
    }
}
