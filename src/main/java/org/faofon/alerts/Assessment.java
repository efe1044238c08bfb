package org.faofon.alerts;

/** Whether a warning was right, as officers say afterwards. */
public enum Assessment {
    /** What it warned of came. */
    HIT,
    /** It did not come. */
    FALSE_ALARM,
    /** Nobody can say; also what takes back an earlier mark. */
    UNDECIDED
}
