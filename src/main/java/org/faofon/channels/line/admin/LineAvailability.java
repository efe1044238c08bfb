package org.faofon.channels.line.admin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether LINE answers; its times are real times.
 *
 * @param goodAt when it last did
 * @param failingSince when it first did not, since then
 * @param reason what it said last, or what became of our call; empty while all is well
 */
record LineAvailability(Optional<Instant> goodAt, Optional<Instant> failingSince, String reason) {
    static final LineAvailability NONE_YET = new LineAvailability(Optional.empty(), Optional.empty(), "");

    /** The pulse after another beat. */
    LineAvailability after(Optional<String> trouble, Instant now) {
        return trouble.map(words -> new LineAvailability(goodAt, failingSince.or(() -> Optional.of(now)), words))
                .orElseGet(() -> new LineAvailability(Optional.of(now), Optional.empty(), ""));
    }

    /** Whether it has failed for so long. */
    boolean failed(Instant now, Duration patience) {
        return failingSince.filter(since -> !since.plus(patience).isAfter(now)).isPresent();
    }
}
