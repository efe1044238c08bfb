package org.faofon.readings;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A reason that the program writes where a person judged a reading without words. It is stored as a fixed text, and
 * each language has its own for it.
 */
public enum StandardReason {
    APPROVED("approved"),
    CORRECTED("corrected"),
    /** The school withdrew the reading: nobody had measured. */
    WITHDRAWN("taken back by the school");

    private final String stored;

    StandardReason(String stored) {
        this.stored = stored;
    }

    /** The text in the database. */
    public String stored() {
        return stored;
    }

    /** The reason of that stored text; empty if a person wrote it. */
    public static Optional<StandardReason> of(String text) {
        return Stream.of(values()).filter(reason -> reason.stored.equals(text)).findFirst();
    }
}
