package org.faofon.sensorthings.filter;

/** A filter or another query option cannot be read; the message says why. */
public final class InvalidFilterException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public InvalidFilterException(String why) {
        super(why);
    }
}
