package org.faofon.alerts;

/** Whether a warning was right, as officers record afterwards. */
public enum Assessment {
    /** The event happened. */
    HIT,
    /** The event did not happen. */
    FALSE_ALARM,
    /** Nobody can tell; it also withdraws an earlier assessment. */
    UNDECIDED
}
