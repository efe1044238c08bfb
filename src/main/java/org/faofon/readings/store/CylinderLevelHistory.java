package org.faofon.readings.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.faofon.readings.CylinderLevel;

/** The reported levels of cylinders between two emptyings. */
@ApplicationScoped
public class CylinderLevelHistory {
    /**
     * A storm reading or a running total leaves the water in the cylinder, and the morning reading is still to come. What was
     * thrown out tells nothing of the rain.
     */
    private static final String EMPTIED = ReadingSql.of("""
            select g.code from gauge as g
            where exists (select from reading as r
                          where r.gauge_id = g.id and r.ended_at >= ? and not r.counted
                            and r.quality not in (:fail, :missing)
                            and r.ended_at - coalesce(r.given_from, r.started_at) >= interval '12 hours')
               or exists (select from cylinder_level as l where l.gauge_id = g.id and l.at >= ? and l.emptied)
            """);

    private final AgroalDataSource database;
    private final CylinderLevelRepository levels;

    CylinderLevelHistory(AgroalDataSource database, CylinderLevelRepository levels) {
        this.database = database;
        this.levels = levels;
    }

    /** The gauge's levels of (from, to], in order of time. */
    public List<CylinderLevel> list(String gauge, Instant from, Instant to) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return levels.list(connection, gauge, from, to);
        }
    }

    /** The gauges whose cylinders were read and emptied since then, in the morning or in between, with a value that can be used. */
    public Set<String> listEmptied(Instant since) throws SQLException {
        Set<String> gauges = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(EMPTIED)) {
            statement.setObject(1, since.atOffset(ZoneOffset.UTC));
            statement.setObject(2, since.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    gauges.add(row.getString(1));
                }
            }
        }
        return gauges;
    }

    /** All values of that time: the current one, then the replaced ones, newest first. */
    public List<CylinderLevel> listSaid(String gauge, Instant at) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return levels.listSaid(connection, gauge, at);
        }
    }
}
