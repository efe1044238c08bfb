package org.faofon.sources.observations;

/** An answer that cannot be read as a whole; what was read before stays. */
public final class ObservationException extends Exception {
    private static final long serialVersionUID = 1L;

    ObservationException(String why) {
        super(why);
    }
}
