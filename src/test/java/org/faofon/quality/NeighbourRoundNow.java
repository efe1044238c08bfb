package org.faofon.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/** Judges among neighbours when a test says so. */
@ApplicationScoped
public class NeighbourRoundNow {
    private final NeighbourRound round;

    NeighbourRoundNow(NeighbourRound round) {
        this.round = round;
    }

    public void judge() throws SQLException {
        round.judgeNow();
    }
}
