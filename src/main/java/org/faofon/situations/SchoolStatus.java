package org.faofon.situations;

/** How a school is, by its own judgement. */
public enum SchoolStatus {
    NORMAL,
    /** Teaching goes on, with trouble. */
    AFFECTED,
    CLOSED,
    /** People have found shelter there. */
    SHELTER
}
