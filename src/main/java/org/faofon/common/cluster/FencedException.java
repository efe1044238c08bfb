package org.faofon.common.cluster;

/** This instance was about to write what is another instance's by now. Nothing was written. */
public final class FencedException extends RuntimeException {
    public FencedException(String work) {
        super("Another instance has taken over: " + work);
    }
}
