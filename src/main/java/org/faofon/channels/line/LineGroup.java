package org.faofon.channels.line;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A group that the bot is in, or has been; its times are real times.
 *
 * @param id LINE's own, needed to push
 * @param name as LINE says it, once it was asked
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
    /** What the group is for; an officer says it. */
    public enum Role {
        NONE,
        WARNED,
        OFFICERS
    }
}
