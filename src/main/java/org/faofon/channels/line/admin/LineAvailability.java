package org.faofon.channels.line.admin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether LINE answers; the times are real times.
 *
 * @param goodAt when it last answered
 * @param failingSince since when it has not answered
 * @param reason its last error, or that of our call; empty while it answers
 */
record LineAvailability(Optional<Instant> goodAt, Optional<Instant> failingSince, String reason) {
    static final LineAvailability NONE_YET = new LineAvailability(Optional.empty(), Optional.empty(), "");

    /** The state after another call. */
    LineAvailability after(Optional<String> trouble, Instant now) {
        return trouble.map(words -> new LineAvailability(goodAt, failingSince.or(() -> Optional.of(now)), words))
                .orElseGet(() -> new LineAvailability(Optional.of(now), Optional.empty(), ""));
    }

    /** Whether it has failed for that long. */
    boolean failed(Instant now, Duration patience) {
        return failingSince.filter(since -> !since.plus(patience).isAfter(now)).isPresent();
    }
}
