package org.faofon.schools;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question about a reading, from a teacher or an officer to the person who has read it.
 *
 * @param gauge and {@code at}, the end of its interval, say which reading
 * @param reason why they ask, 1 to 500 letters
 * @param confirmedAt when somebody said that the value is right; null if nobody has
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

    /** What became of it. */
    public enum State {
        OPEN,
        /** Somebody of the school says that the value is right. */
        CONFIRMED,
        /** The reading says something else since, or was withdrawn; both versions are kept beside it. */
        CORRECTED
    }
}
