package org.faofon.situations;

import java.util.EnumSet;
import java.util.Set;

/** What has become of a need. */
public enum NeedStatus {
    OPEN,
    /** Somebody has promised to bring it. */
    TAKEN,
    ON_THE_WAY,
    DONE,
    /** No longer needed. */
    WITHDRAWN;

    /** Whether it still waits for something. */
    public boolean isOpen() {
        return this != DONE && this != WITHDRAWN;
    }

    /** What it may become; given back, it is open again, also if it was settled by a slip. */
    public Set<NeedStatus> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(TAKEN, ON_THE_WAY, DONE, WITHDRAWN);
            case TAKEN -> EnumSet.of(OPEN, TAKEN, ON_THE_WAY, DONE, WITHDRAWN);
            case ON_THE_WAY -> EnumSet.of(OPEN, DONE, WITHDRAWN);
            case DONE, WITHDRAWN -> EnumSet.of(OPEN);
        };
    }
}
