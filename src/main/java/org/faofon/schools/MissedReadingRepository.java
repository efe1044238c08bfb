package org.faofon.schools;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;

/** Missed readings with their reasons. The only writer of the table {@code not_measured}; nothing is deleted. */
@ApplicationScoped
public class MissedReadingRepository {
    /** The same report again changes nothing. */
    private static final String ADD = """
            insert into not_measured (gauge_id, day, why, note, said_by, said_at)
            select said.* from (values (?::int, ?::date, ?::text, ?::text, ?::text, ?::timestamptz))
                as said (gauge_id, day, why, note, said_by, said_at)
            where not exists (
                select from (select old.why, old.note from not_measured old
                             where old.gauge_id = said.gauge_id and old.day = said.day
                             order by old.id desc limit 1) as last
                where (last.why, last.note) = (said.why, said.note))
            """;

    private static final String LIST = """
            select distinct on (day) day, why, note, said_by, said_at from not_measured
            where gauge_id = ? and day >= ? and day < ? order by day, id desc
            """;

    private final SqlRunner sql;
    private final GaugeRegistry network;

    MissedReadingRepository(SqlRunner sql, GaugeRegistry network) {
        this.sql = sql;
        this.network = network;
    }

    /**
     * Stores a report; a later one about the same day replaces it.
     *
     * @return whether it was new
     */
    public boolean add(MissedReading said) {
        int gauge = network.gaugeOf(said.gauge()).id;
        return sql.update(ADD, gauge, said.day(), said.why().name(), said.note(), said.by(), said.at()) == 1;
    }

    /**
     * The last report about each rain day from the first date to before the second; a reading of the day takes
     * precedence.
     */
    public List<MissedReading> list(Gauge gauge, LocalDate from, LocalDate until) {
        return sql.list(
                LIST,
                row -> new MissedReading(
                        gauge.code,
                        row.getObject(1, LocalDate.class),
                        MissedReading.Why.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        Columns.instant(row, 5)),
                gauge.id,
                from,
                until);
    }
}
