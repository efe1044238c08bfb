package org.faofon.sources.cap;

/** Says in one line why a document is no feed of warnings, or a message none of CAP. */
public final class CapException extends Exception {
    private static final long serialVersionUID = 1L;

    CapException(String why) {
        super(why);
    }
}
