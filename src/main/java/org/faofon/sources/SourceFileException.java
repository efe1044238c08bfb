package org.faofon.sources;

/** Says in one sentence what is wrong with the operator's file. */
public final class SourceFileException extends Exception {
    private static final long serialVersionUID = 1L;

    SourceFileException(String why) {
        super(why);
    }
}
