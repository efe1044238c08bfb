package org.faofon.situations;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that a school needs, and who brings it.
 *
 * @param school the school's code
 * @param amount for how many people
 * @param askedAt when it was first asked for
 * @param repeatedAt when it was last asked for
 * @param takenBy who goes: an office or a group; empty if nobody has promised yet
 * @param version grows with each change, so that two officers do not overwrite each other
 * @param changedBy an officer's name, or the school
 */
public record Need(
        long id,
        String school,
        NeedKind kind,
        PeopleBand amount,
        Instant askedAt,
        Instant repeatedAt,
        NeedStatus status,
        String takenBy,
        int version,
        String changedBy,
        Instant changedAt) {
    public static final int LONGEST_TAKER = 80;

    /** Whether somebody has taken it, and nothing has been noted for that long. */
    public boolean isStalled(Instant now, Duration after) {
        boolean promised = status == NeedStatus.TAKEN || status == NeedStatus.ON_THE_WAY;
        return promised && !changedAt.plus(after).isAfter(now);
    }

    /** One change of a need. */
    public record Step(int version, NeedStatus status, String takenBy, String changedBy, Instant changedAt) {}
}
