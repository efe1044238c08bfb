package org.faofon.official.warnings;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;

/** Writes and reads where official levels and ours differ, and differed. */
@ApplicationScoped
class LevelDifferenceRepository {
    private static final String BEGIN = """
            insert into official_difference (district, source, official_level, own_level, began_at)
            values (?, ?, ?, ?, ?)
            on conflict (district) where ended_at is null do nothing
            """;

    private static final String END =
            "update official_difference set ended_at = ? where district = ? and ended_at is null";

    private static final String LATEST = """
            select district, source, official_level, own_level, began_at, ended_at
            from official_difference where began_at > ? order by id desc limit 200
            """;

    private static final String OPEN = """
            select district, source, official_level, own_level, began_at, ended_at
            from official_difference where ended_at is null order by district limit 1000
            """;

    private final SqlRunner sql;

    LevelDifferenceRepository(SqlRunner sql) {
        this.sql = sql;
    }

    /** A difference with its time; not over if it has no end. */
    record Dated(LevelDifference difference, Instant beganAt, Optional<Instant> endedAt) {}

    void begin(LevelDifference difference, Instant now, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BEGIN)) {
            statement.setString(1, difference.district());
            statement.setString(2, difference.source());
            statement.setInt(3, difference.officialLevel());
            statement.setInt(4, difference.ownLevel());
            statement.setObject(5, now.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    void end(LevelDifference difference, Instant now, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(END)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setString(2, difference.district());
            statement.executeUpdate();
        }
    }

    List<Dated> open() {
        return sql.list(OPEN, LevelDifferenceRepository::dated);
    }

    /** The latest first. */
    List<Dated> latest(Instant since) {
        return sql.list(LATEST, LevelDifferenceRepository::dated, since);
    }

    int deleteOlderThan(Instant then) {
        return sql.update("delete from official_difference where ended_at < ?", then);
    }

    private static Dated dated(ResultSet row) throws SQLException {
        return new Dated(
                new LevelDifference(
                        row.getString("district"),
                        row.getString("source"),
                        row.getInt("official_level"),
                        row.getInt("own_level")),
                Columns.instant(row, "began_at"),
                Columns.findInstant(row, "ended_at"));
    }
}
