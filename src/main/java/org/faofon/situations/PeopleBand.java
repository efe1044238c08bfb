package org.faofon.situations;

/** About how many people. Nobody counts them in a flood, and a made-up number would look exact. */
public enum PeopleBand {
    NONE(0, 0),
    UP_TO_10(1, 10),
    UP_TO_50(11, 50),
    UP_TO_100(51, 100),
    UP_TO_300(101, 300),
    OVER_300(301, 301);

    private final int least;
    private final int most;

    PeopleBand(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** The band of a number of people. */
    public static PeopleBand of(int people) {
        if (people < 0) {
            throw new IllegalArgumentException("people must not be negative, but were " + people);
        }
        for (PeopleBand band : values()) {
            if (people <= band.most) {
                return band;
            }
        }
        return OVER_300;
    }

    public int least() {
        return least;
    }

    /** Its upper end; of the last band, which has none, its lower end. */
    public int most() {
        return most;
    }
}
