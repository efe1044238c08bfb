package org.faofon.channels.line;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A group that the bot is or was in; the times are real times.
 *
 * @param id LINE's own id, needed to push
 * @param name as reported by LINE
 * @param members people in it, as last counted
 * @param decidedBy who gave it its role
 */
public record LineGroup(
        String id,
        Optional<String> name,
        OptionalInt members,
        Role role,
        Instant joinedAt,
        Optional<Instant> leftAt,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt) {
    /** The role of a group; an officer sets it. */
    public enum Role {
        NONE,
        WARNED,
        OFFICERS
    }
}
