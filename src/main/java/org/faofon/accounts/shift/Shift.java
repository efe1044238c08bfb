package org.faofon.accounts.shift;

import java.time.Instant;
import java.util.Optional;

/**
 * An officer's time on duty.
 *
 * @param telephone on which they are reached meanwhile; may be empty
 * @param email for escalations; may be empty
 * @param endedAt empty while they are on duty
 * @param note what the next officer must know; may be empty
 */
public record Shift(
        long id,
        String officer,
        String telephone,
        String email,
        Instant beganAt,
        Optional<Instant> endedAt,
        String note,
        boolean exercise) {
    public static final int LONGEST_NOTE = 4_000;
}
