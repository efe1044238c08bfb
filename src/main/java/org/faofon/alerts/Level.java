package org.faofon.alerts;

import java.util.Optional;

/** The severity, in the province's three steps: เฝ้าระวัง, เตือนภัย, อพยพ. */
public enum Level {
    WATCH(1),
    WARNING(2),
    EMERGENCY(3);

    private final int number;

    Level(int number) {
        this.number = number;
    }

    /** 1 to 3, as used in messages. */
    public int number() {
        return number;
    }

    /**
     * The level of that number.
     *
     * @throws IllegalArgumentException if it is not 1, 2 or 3
     */
    public static Level ofNumber(int number) {
        for (Level level : values()) {
            if (level.number == number) {
                return level;
            }
        }
        throw new IllegalArgumentException("There is no level " + number);
    }

    /** Its number, or 0 for null, so that "none" is below every level. */
    public static int numberOf(Optional<Level> level) {
        return level.map(Level::number).orElse(0);
    }

    public boolean above(Level other) {
        return number > other.number;
    }
}
