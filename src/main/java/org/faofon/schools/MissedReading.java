package org.faofon.schools;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A report that a gauge could not be read: that is neither zero nor silence.
 *
 * @param gauge the gauge's code
 * @param day the rain day, by the date on which it began at 07:00; it should have been read on the next morning
 * @param note a remark, or empty
 * @param by {@link SchoolMember#signature}, or an officer's name
 */
public record MissedReading(String gauge, LocalDate day, Why why, String note, String by, Instant at) {
    /** A note is a remark, not an essay. */
    public static final int LONGEST_NOTE = 500;

    /** The reason. */
    public enum Why {
        /** Nobody could get there. */
        UNREACHABLE,
        /** The gauge is broken or gone. */
        BROKEN,
        HOLIDAY,
        FORGOT,
        OTHER
    }
}
