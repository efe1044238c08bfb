package org.faofon.schools;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question about a reading, from a teacher or an officer to its reader.
 *
 * @param gauge with {@code at}, the end of its interval, identifies the reading
 * @param reason why they ask, 1 to 500 characters
 * @param confirmedAt when a member confirmed the value; null if nobody has
 */
public record ReadingQuestion(
        long id,
        String gauge,
        Instant at,
        String reason,
        String askedBy,
        Instant askedAt,
        State state,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt) {
    /** A question is a remark, not an essay. */
    public static final int LONGEST_REASON = 500;

    /** The state of the question. */
    public enum State {
        OPEN,
        /** A school member has confirmed the value. */
        CONFIRMED,
        /** The reading has changed since, or was withdrawn; both versions are kept. */
        CORRECTED
    }
}
