package org.faofon.alerts.verification;

import java.time.Instant;
import java.util.Optional;
import org.faofon.alerts.Hazard;

/**
 * What an event did in a district, by an officer.
 *
 * @param flooded what was under water; empty if nothing
 * @param source who says so
 * @param alert the warning that it confirmed
 * @param missed the missed event that it became, if there was no warning
 */
public record Impact(
        long id,
        String district,
        Hazard hazard,
        Instant happenedAt,
        String flooded,
        Landslide landslide,
        String source,
        Optional<Long> alert,
        Optional<Long> missed,
        String recordedBy,
        Instant recordedAt,
        Optional<Withdrawal> withdrawal) {
    /** Whether somebody saw a landslide. */
    public enum Landslide {
        YES,
        NO,
        UNKNOWN
    }

    /** Who took it back, and why. */
    public record Withdrawal(String by, Instant at, String why) {}

    /** Whether something happened; that nothing did is worth recording, too. */
    public boolean harmed() {
        return !flooded.isEmpty() || landslide == Landslide.YES;
    }

    public boolean counts() {
        return withdrawal.isEmpty();
    }
}
