package org.faofon.alerts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a warning was right, as officers record afterwards. */
@Schema(name = "Mark")
public enum Assessment {
    /** The event happened. */
    HIT,
    /** The event did not happen. */
    FALSE_ALARM,
    /** Nobody can tell; it also withdraws an earlier assessment. */
    UNDECIDED
}
