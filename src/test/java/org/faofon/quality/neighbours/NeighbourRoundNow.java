package org.faofon.quality.neighbours;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/** Judges among neighbours when a test says so. */
@ApplicationScoped
public class NeighbourRoundNow {
    private final NeighbourCheckJob round;

    NeighbourRoundNow(NeighbourCheckJob round) {
        this.round = round;
    }

    public void judge() throws SQLException {
        round.judgeNow();
    }
}
