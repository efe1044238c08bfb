package org.faofon.schools;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Observed signs that may precede a landslide or a flood, as the Department of Mineral Resources teaches villages to
 * watch for, and what has happened already.
 *
 * @param id chosen by the reporting device, so that the same report sent again is recognised
 * @param gauge the gauge near which it was
 * @param note a remark, or empty
 * @param by {@link SchoolMember#signature}, or an officer's name
 * @param saidAt when it reached us
 */
public record NaturalSigns(
        UUID id, String gauge, Instant seenAt, Set<Sign> signs, String note, String by, Instant saidAt) {
    /** A note is a remark, not an essay. */
    public static final int LONGEST_NOTE = 500;

    /** One of the signs. */
    public enum Sign {
        /** น้ำขุ่นแดง: soil is in the stream. */
        RED_WATER,
        /** น้ำในลำห้วยสูงขึ้นเร็ว. */
        STREAM_RISING,
        /** เสียงดังจากภูเขา. */
        HILL_SOUNDS,
        /** The situation: a road, the school or houses are under water. */
        FLOODED,
        /** The situation: earth, rocks or trees have come down. */
        SLIDE,
        /** Anything else about the situation; the note says what. */
        OTHER
    }

    public NaturalSigns {
        if (signs.isEmpty()) {
            throw new IllegalArgumentException("at least one sign must be named");
        }
        if (signs.contains(Sign.OTHER) && note.isEmpty()) {
            throw new IllegalArgumentException("the note must say what OTHER is");
        }
        signs = Set.copyOf(signs);
    }
}
