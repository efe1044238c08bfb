package org.faofon.readings;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** What was said of cylinders between two emptyings. */
@ApplicationScoped
public class CylinderLevelHistory {
    private final AgroalDataSource database;
    private final CylinderLevels levels;

    CylinderLevelHistory(AgroalDataSource database, CylinderLevels levels) {
        this.database = database;
        this.levels = levels;
    }

    /** The gauge's levels of (from, to], in order of time. */
    public List<CylinderLevel> list(String gauge, Instant from, Instant to) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return levels.list(connection, gauge, from, to);
        }
    }

    /** What was said of that time: what holds now, then what it replaced, newest first. */
    public List<CylinderLevel> listSaid(String gauge, Instant at) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return levels.listSaid(connection, gauge, at);
        }
    }
}
