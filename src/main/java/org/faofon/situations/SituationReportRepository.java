package org.faofon.situations;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.situations.SituationReport.Conditions;
import org.faofon.situations.SituationReport.Source;

/** Reports of situations. The only writer of the table {@code situation_report}. */
@ApplicationScoped
class SituationReportRepository {
    private static final String ADD = """
            insert into situation_report (id, school_code, seen_at, status, water, power, road, telephone, people, needs,
                note, via, said_by, said_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?, ?) on conflict (id) do nothing
            """;

    private static final String READ = "select id, school_code, seen_at, status, water, power, road, telephone, people,"
            + " needs, note, via, said_by, said_at from situation_report ";

    private static final String NEWEST_FIRST = " order by seen_at desc, said_at desc, id ";

    private static final String FIND = READ + "where id = ?";
    private static final String SINCE = READ + "where seen_at > ? and seen_at <= ?" + NEWEST_FIRST + "limit 5000";
    private static final String OF_SCHOOL =
            READ + "where school_code = ? and seen_at > ? and seen_at <= ?" + NEWEST_FIRST + "limit 500";

    private static final String COUNT = "select count(*) from situation_report where school_code = ? and said_at > ?";

    private final SqlRunner sql;

    SituationReportRepository(SqlRunner sql) {
        this.sql = sql;
    }

    /** Stores a report and returns whether it is new. */
    boolean add(SituationReport report) {
        Conditions seen = report.conditions();
        Source source = report.source();
        return sql.update(
                        ADD,
                        report.id(),
                        report.school(),
                        report.seenAt(),
                        report.status().name(),
                        seen.water().map(Enum::name).orElse(null),
                        seen.power().name(),
                        seen.road().name(),
                        seen.telephone().name(),
                        seen.people().map(Enum::name).orElse(null),
                        report.needs().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(need -> need.getKey() + "=" + need.getValue())
                                .collect(Collectors.joining(",")),
                        report.note(),
                        source.via().name(),
                        source.by(),
                        source.receivedAt())
                == 1;
    }

    Optional<SituationReport> find(UUID id) {
        return sql.find(FIND, SituationReportRepository::read, id);
    }

    /** All reports about that time, the newest first; at most 5,000. */
    List<SituationReport> list(Instant since, Instant until) {
        return sql.list(SINCE, SituationReportRepository::read, since, until);
    }

    /** The same of one school; at most 500. */
    List<SituationReport> list(String school, Instant since, Instant until) {
        return sql.list(OF_SCHOOL, SituationReportRepository::read, school, since, until);
    }

    /** How many of a school have arrived since then. */
    long count(String school, Instant since) {
        return sql.find(COUNT, row -> row.getLong(1), school, since).orElse(0L);
    }

    private static SituationReport read(ResultSet row) throws SQLException {
        return new SituationReport(
                row.getObject(1, UUID.class),
                row.getString(2),
                Columns.instant(row, 3),
                SchoolStatus.valueOf(row.getString(4)),
                new Conditions(
                        Optional.ofNullable(row.getString(5)).map(WaterDepth::valueOf),
                        Utility.valueOf(row.getString(6)),
                        Utility.valueOf(row.getString(7)),
                        Utility.valueOf(row.getString(8)),
                        Optional.ofNullable(row.getString(9)).map(PeopleBand::valueOf)),
                needs((String[]) row.getArray(10).getArray()),
                row.getString(11),
                new Source(ReportVia.valueOf(row.getString(12)), row.getString(13), Columns.instant(row, 14)));
    }

    private static Map<NeedKind, PeopleBand> needs(String[] stored) {
        Map<NeedKind, PeopleBand> needs = new EnumMap<>(NeedKind.class);
        Arrays.stream(stored)
                .map(need -> need.split("=", 2))
                .forEach(need -> needs.put(NeedKind.valueOf(need[0]), PeopleBand.valueOf(need[1])));
        return needs;
    }
}
