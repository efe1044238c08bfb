package org.faofon.common.time;

/** Years as Thailand counts them: 2569 is 2026. */
public final class BuddhistEra {
    /** How many years it is ahead of the common era. */
    public static final int YEARS_AHEAD = 543;

    private BuddhistEra() {}
}
