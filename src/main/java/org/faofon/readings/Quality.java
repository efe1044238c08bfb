package org.faofon.readings;

/**
 * How far a reading can be trusted, on the QARTOD primary-level scale (IOOS, Manual for Real-Time Quality Control,
 * 2020).
 */
public enum Quality {
    GOOD(1),
    NOT_EVALUATED(2),
    SUSPECT(3),
    FAIL(4),
    MISSING(9);

    private static final Quality[] ALL = values(); // Used for each reading that is added up.

    private final int flag;

    Quality(int flag) {
        this.flag = flag;
    }

    public int flag() {
        return flag;
    }

    public static Quality ofFlag(int flag) {
        for (Quality quality : ALL) {
            if (quality.flag == flag) {
                return quality;
            }
        }
        throw new IllegalArgumentException("There is no QARTOD flag " + flag);
    }

    /** The lower quality of the two; "not evaluated" is ignored. */
    public Quality worse(Quality other) {
        return distrust() >= other.distrust() ? this : other;
    }

    private int distrust() {
        return switch (this) {
            case NOT_EVALUATED -> 0;
            case GOOD -> 1;
            case SUSPECT -> 2;
            case FAIL -> 3;
            case MISSING -> 4;
        };
    }
}
