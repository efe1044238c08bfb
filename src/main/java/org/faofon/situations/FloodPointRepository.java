package org.faofon.situations;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.situations.FloodPoint.Check;
import org.faofon.situations.FloodPoint.Correction;
import org.faofon.situations.FloodPoint.Status;
import org.faofon.situations.SituationReport.Source;

/** Flood points. The only writer of the table {@code flood_point}. */
@ApplicationScoped
class FloodPointRepository {
    private static final String ADD = """
            insert into flood_point (id, school_code, latitude, longitude, place, depth, seen_at, expires_at, via, said_by,
                said_at, status, version, checked_by, checked_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?) on conflict (id) do nothing
            """;

    private static final String READ = "select id, school_code, latitude, longitude, place, depth, seen_at, expires_at,"
            + " via, said_by, said_at, status, version, checked_by, checked_at from flood_point ";

    private static final String FIND = READ + "where id = ?";
    private static final String CURRENT =
            READ + "where expires_at > ? and status in ('UNCHECKED', 'CONFIRMED') order by seen_at desc, id limit 500";
    private static final String PAST =
            READ + "where seen_at > ? and (expires_at <= ? or status in ('REJECTED', 'OVER')) order by seen_at desc, id"
                    + " limit 100";
    private static final String COUNT = "select count(*) from flood_point where said_by = ? and said_at > ?";

    /** The depth that the sender adds afterwards, until an officer has looked. */
    private static final String SAY_DEPTH =
            "update flood_point set depth = ?, version = version + 1 where id = ? and status = 'UNCHECKED'";

    private static final String CHECK = """
            update flood_point set status = ?, expires_at = ?, depth = coalesce(?, depth),
                place = coalesce(?, place), checked_by = ?, checked_at = ?,
                version = version + 1
            where id = ? and version = ?
            """;

    private final SqlRunner sql;

    FloodPointRepository(SqlRunner sql) {
        this.sql = sql;
    }

    boolean add(FloodPoint point) {
        Source source = point.source();
        return sql.update(
                        ADD,
                        point.id(),
                        point.school().orElse(null),
                        point.position().latitude(),
                        point.position().longitude(),
                        point.place(),
                        point.depth().map(Enum::name).orElse(null),
                        point.seenAt(),
                        point.expiresAt(),
                        source.via().name(),
                        source.by(),
                        source.receivedAt(),
                        point.check().status().name(),
                        point.check().by().orElse(null),
                        point.check().at().orElse(null))
                == 1;
    }

    Optional<FloodPoint> find(UUID id) {
        return sql.find(FIND, FloodPointRepository::read, id);
    }

    /** Those that may still be under water, the latest first; at most 500. */
    List<FloodPoint> listCurrent(Instant now) {
        return sql.list(CURRENT, FloodPointRepository::read, now);
    }

    /** Those that are over, expired or not right, the latest first; at most 100. */
    List<FloodPoint> listPast(Instant since, Instant now) {
        return sql.list(PAST, FloodPointRepository::read, since, now);
    }

    /** How many a sender has sent since then. */
    long count(String by, Instant since) {
        return sql.find(COUNT, row -> row.getLong(1), by, since).orElse(0L);
    }

    boolean sayDepth(UUID id, WaterDepth depth) {
        return sql.update(SAY_DEPTH, depth.name(), id) == 1;
    }

    /** Stores an officer's check of a point as they saw it; returns whether nobody has changed it since. */
    boolean check(UUID id, int seenVersion, Check check, Instant expiresAt, Correction correction) {
        return sql.update(
                        CHECK,
                        check.status().name(),
                        expiresAt,
                        correction.depth().map(Enum::name).orElse(null),
                        correction.place().orElse(null),
                        check.by().orElseThrow(),
                        check.at().orElseThrow(),
                        id,
                        seenVersion)
                == 1;
    }

    private static FloodPoint read(ResultSet row) throws SQLException {
        return new FloodPoint(
                row.getObject(1, UUID.class),
                Optional.ofNullable(row.getString(2)),
                new RoundedPosition(row.getDouble(3), row.getDouble(4)),
                row.getString(5),
                Optional.ofNullable(row.getString(6)).map(WaterDepth::valueOf),
                Columns.instant(row, 7),
                Columns.instant(row, 8),
                new Source(ReportVia.valueOf(row.getString(9)), row.getString(10), Columns.instant(row, 11)),
                new Check(
                        Status.valueOf(row.getString(12)),
                        row.getInt(13),
                        Optional.ofNullable(row.getString(14)),
                        Columns.findInstant(row, 15)));
    }
}
