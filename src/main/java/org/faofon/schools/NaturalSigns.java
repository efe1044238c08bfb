package org.faofon.schools;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Observed signs that may precede a landslide or a flood, as the Department of Mineral Resources teaches villages to
 * watch for.
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
        HILL_SOUNDS
    }

    public NaturalSigns {
        if (signs.isEmpty()) {
            throw new IllegalArgumentException("at least one sign must be named");
        }
        signs = Set.copyOf(signs);
    }
}
